package io.weir.bench.generator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;

/** Keeps every datagram that arrives at a port of its own. */
public final class Receiver implements AutoCloseable {
  private final DatagramChannel channel = DatagramChannel.open();
  private final List<ByteBuffer> datagrams = new ArrayList<>();
  private final Thread thread = new Thread(this::receive, "receiver");

  public Receiver() throws IOException {
    channel.setOption(StandardSocketOptions.SO_RCVBUF, 4 << 20);
    channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    thread.start();
  }

  public InetSocketAddress address() throws IOException {
    return (InetSocketAddress) channel.getLocalAddress();
  }

  private void receive() {
    ByteBuffer buffer = ByteBuffer.allocate(65_536);
    try {
      while (true) {
        channel.receive(buffer.clear());
        byte[] copy = new byte[buffer.flip().remaining()];
        buffer.get(copy);
        synchronized (datagrams) {
          datagrams.add(ByteBuffer.wrap(copy));
          datagrams.notifyAll();
        }
      }
    } catch (AsynchronousCloseException e) {
      // the end of the test
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits for so many datagrams; fewer come back if they do not arrive within ten seconds. */
  List<ByteBuffer> await(long count) throws InterruptedException {
    long end = System.nanoTime() + 10_000_000_000L;
    synchronized (datagrams) {
      while (datagrams.size() < count && System.nanoTime() < end) {
        datagrams.wait(100);
      }
      return List.copyOf(datagrams);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
