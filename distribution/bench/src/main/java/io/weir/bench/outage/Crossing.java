package io.weir.bench.outage;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** One connection through a passage. Octets are delayed, not held up: many are on the way. */
final class Crossing implements Closeable {

  private static final int CHUNK = 1 << 16;
  private static final int CHUNKS_ON_THE_WAY = 1 << 10;

  private final Socket near;
  private final Socket far;
  private final long delayNanos;
  private final BooleanSupplier mute;

  private static final class Chunk {
    private final byte[] octets;
    private final long dueNanos;

    Chunk(byte[] octets, long dueNanos) {
      this.octets = octets;
      this.dueNanos = dueNanos;
    }

    boolean isLast() {
      return octets.length == 0;
    }
  }

  /**
   * Does nothing yet.
   *
   * @param mute whether what comes is to be thrown away at the moment
   */
  Crossing(Socket near, Socket far, Duration delay, BooleanSupplier mute) {
    this.near = near;
    this.far = far;
    this.delayNanos = delay.toNanos();
    this.mute = mute;
  }

  /** Carries octets both ways until one side hangs up. */
  void run() throws IOException {
    near.setTcpNoDelay(true);
    far.setTcpNoDelay(true);
    Thread back = start(() -> carry(far, near));
    carry(near, far);
    join(back);
  }

  private static Thread start(Runnable work) {
    Thread thread = new Thread(work, Thread.currentThread().getName());
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void carry(Socket from, Socket to) {
    BlockingQueue<Chunk> onTheWay = new ArrayBlockingQueue<>(CHUNKS_ON_THE_WAY);
    Thread arriving = start(() -> deliver(onTheWay, to));
    try {
      take(from, onTheWay);
      onTheWay.put(chunk(new byte[0]));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    join(arriving);
  }

  private Chunk chunk(byte[] octets) {
    return new Chunk(octets, System.nanoTime() + delayNanos);
  }

  private void take(Socket from, BlockingQueue<Chunk> onTheWay) throws InterruptedException {
    byte[] octets = new byte[CHUNK];
    try {
      for (int n = read(from, octets); n > 0; n = read(from, octets)) {
        if (!mute.getAsBoolean()) {
          onTheWay.put(chunk(Arrays.copyOf(octets, n)));
        }
      }
    } catch (IOException e) {
      return; // hung up
    }
  }

  private static int read(Socket from, byte[] octets) throws IOException {
    return from.getInputStream().read(octets);
  }

  private void deliver(BlockingQueue<Chunk> onTheWay, Socket to) {
    try {
      Chunk chunk = onTheWay.take();
      while (!chunk.isLast()) {
        LockSupport.parkNanos(chunk.dueNanos - System.nanoTime());
        if (!to.isClosed() && !mute.getAsBoolean()) {
          to.getOutputStream().write(chunk.octets);
        }
        chunk = onTheWay.take();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      onTheWay.clear(); // hung up
    }
    close();
  }

  /** Both sides are hung up. */
  @Override
  public void close() {
    for (Socket side : List.of(near, far)) {
      try {
        side.close();
      } catch (IOException ignored) {
        // It is gone already.
      }
    }
  }
}
