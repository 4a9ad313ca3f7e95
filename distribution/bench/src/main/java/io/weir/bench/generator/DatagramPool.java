package io.weir.bench.generator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;

/** The datagrams that a generator sends in turn, made once from a seed. Used by one thread. */
final class DatagramPool {
  private static final int FAMILY_RUN = 32; // flows of one family come in runs
  private static final int PARTLY_FILLED_EVERY = 16;
  private static final int MOST_PER_DATAGRAM = 30;

  private final List<Datagram> datagrams;
  private final double recordsPerDatagram;
  private int turn;

  private DatagramPool(List<Datagram> datagrams) {
    this.datagrams = List.copyOf(datagrams);
    recordsPerDatagram =
        datagrams.stream().mapToLong(each -> each.tally().records()).average().orElseThrow();
  }

  /** Encodes flows of the source until there are {@code size} datagrams. */
  static DatagramPool build(
      DatagramEncoder encoder, FlowSource source, int size, int ipv6Percent, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    FamilyMix mix = new FamilyMix(encoder.carriesIpv6() ? ipv6Percent : 0);
    Queue<Flow> flows = new ArrayDeque<>();
    List<Datagram> datagrams = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      while (flows.size() < MOST_PER_DATAGRAM) {
        boolean ipv6 = mix.nextIsV6();
        for (int j = 0; j < FAMILY_RUN; j++) {
          flows.add(source.next(ipv6));
        }
      }
      boolean partly = i % PARTLY_FILLED_EVERY == PARTLY_FILLED_EVERY - 1;
      int most = partly ? 1 + random.nextInt(MOST_PER_DATAGRAM - 1) : MOST_PER_DATAGRAM;
      datagrams.add(encoder.encode(flows, most));
    }
    return new DatagramPool(datagrams);
  }

  /** The next datagram; after the last one comes the first. */
  Datagram next() {
    Datagram next = datagrams.get(turn);
    turn = (turn + 1) % datagrams.size();
    return next;
  }

  int size() {
    return datagrams.size();
  }

  /** How many records a datagram holds on average. */
  double recordsPerDatagram() {
    return recordsPerDatagram;
  }

  /** Keeps the share of IPv6 exact over time, whatever the number of flows. */
  private static final class FamilyMix {
    private final int percent;
    private int owed;

    FamilyMix(int percent) {
      this.percent = percent;
    }

    boolean nextIsV6() {
      owed += percent;
      boolean v6 = owed >= 100;
      owed -= v6 ? 100 : 0;
      return v6;
    }
  }
}
