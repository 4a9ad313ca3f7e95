package io.weir.itest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** An exporter that sends a NetFlow v5 datagram with one flow every millisecond until stopped. */
final class Netflow5Traffic {

  private static final int HEADER = 24;
  private static final int RECORD = 48;
  private static final long PAUSE_NANOS = 1_000_000;

  private final InetSocketAddress collector;
  private final Thread thread = new Thread(this::run, "netflow5-traffic");
  private volatile boolean stopped;
  private final AtomicInteger sent = new AtomicInteger();

  Netflow5Traffic(int port) {
    collector = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    thread.start();
  }

  /** Flows sent so far. */
  int sent() {
    return sent.get();
  }

  private void run() {
    try (DatagramChannel channel = DatagramChannel.open()) {
      while (!stopped) {
        channel.send(datagram(sent.get()), collector);
        sent.incrementAndGet();
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static ByteBuffer datagram(int sequence) {
    long now = System.currentTimeMillis();
    ByteBuffer out = ByteBuffer.allocate(HEADER + RECORD);
    out.putShort((short) 5).putShort((short) 1).putInt(3_600_000);
    out.putInt((int) (now / 1000)).putInt((int) (now % 1000) * 1_000_000).putInt(sequence);
    out.position(HEADER);
    out.putInt(0xc0000201).putInt(0xc6336401).putInt(0).putShort((short) 1).putShort((short) 2);
    out.putInt(1).putInt(100).putInt(3_599_000).putInt(3_599_500);
    out.putShort((short) 40_000).putShort((short) 443).position(HEADER + 38);
    out.put((byte) 6).position(HEADER + RECORD);
    return out.flip();
  }

  void stop() throws InterruptedException {
    stopped = true;
    thread.join();
  }
}
