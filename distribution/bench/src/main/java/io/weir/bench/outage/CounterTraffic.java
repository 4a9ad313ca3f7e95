package io.weir.bench.outage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Interface counters of one sFlow version 5 agent, an interface after the other, each once in some
 * seconds: two samples of an interface that Weir reads in the same millisecond would be one.
 */
final class CounterTraffic {

  private static final int INTERFACES_A_DATAGRAM = 10;
  private static final int COUNTERS_SAMPLE = 2;
  private static final int GENERIC_COUNTERS = 1;
  private static final int GENERIC_LENGTH = 88;
  private static final int SAMPLE_LENGTH = 12 + 8 + GENERIC_LENGTH;
  private static final int GIGABIT = 1_000_000_000;

  private static final int ROUND_SECONDS = 8;

  private final InetSocketAddress destination;
  private final int interfaces;
  private final ByteBuffer datagram = ByteBuffer.allocateDirect(1400);
  private int sequence;
  private long seconds;

  CounterTraffic(int port, int interfacesPerSecond) {
    destination = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    this.interfaces = ROUND_SECONDS * interfacesPerSecond;
  }

  /** Sends until told to stop. */
  void run(BooleanSupplier stopped) throws IOException {
    try (DatagramChannel channel = DatagramChannel.open()) {
      long pause = ROUND_SECONDS * 1_000_000_000L * INTERFACES_A_DATAGRAM / interfaces;
      long due = System.nanoTime();
      while (!stopped.getAsBoolean()) {
        for (int first = 1; first <= interfaces; first += INTERFACES_A_DATAGRAM) {
          fill(first, Math.min(first + INTERFACES_A_DATAGRAM - 1, interfaces));
          channel.send(datagram, destination);
          due = Math.max(due, System.nanoTime()) + pause;
          LockSupport.parkNanos(due - System.nanoTime());
        }
        seconds += ROUND_SECONDS;
      }
    }
  }

  private void fill(int first, int last) {
    datagram.clear();
    datagram.putInt(5).putInt(1).putInt(0x7f000001).putInt(0);
    datagram.putInt(++sequence).putInt((int) (1000 * seconds)).putInt(last - first + 1);
    for (int index = first; index <= last; index++) {
      sample(index);
    }
    datagram.flip();
  }

  private void sample(int index) {
    datagram.putInt(COUNTERS_SAMPLE).putInt(SAMPLE_LENGTH);
    datagram.putInt((int) seconds + 1).putInt(index).putInt(1);
    datagram.putInt(GENERIC_COUNTERS).putInt(GENERIC_LENGTH);
    datagram.putInt(index).putInt(6).putLong(GIGABIT).putInt(1).putInt(3);
    direction();
    datagram.putInt(0); // unknown protocols, of input only
    direction();
    datagram.putInt(0); // promiscuous mode
  }

  /** Octets, unicast, multicast and broadcast packets, discards, errors. */
  private void direction() {
    datagram.putLong(1_000_000 * seconds).putInt((int) (1000 * seconds));
    datagram.putInt(0).putInt(0).putInt(0).putInt(0);
  }
}
