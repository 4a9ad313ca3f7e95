package io.weir.bench.generator;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** The datagrams that a generator sends in turn, made once from a seed. */
final class TrainPool {
  /** System calls get little cheaper beyond this; the bursts get larger. */
  static final int LONGEST_TRAIN = 32;

  private static final int FAMILY_RUN = 32; // flows of one family come in runs
  private static final int PARTLY_FILLED_EVERY = 16;
  private static final int MOST_PER_DATAGRAM = 30;

  private final List<Train> trains;
  private final long records;
  private final int datagrams;

  private TrainPool(List<Train> trains, long records, int datagrams) {
    this.trains = trains;
    this.records = records;
    this.datagrams = datagrams;
  }

  /** Encodes flows of the source until there are {@code size} datagrams. */
  static TrainPool build(
      DatagramEncoder encoder, FlowSource source, int size, int ipv6Percent, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    FamilyMix mix = new FamilyMix(encoder.carriesIpv6() ? ipv6Percent : 0);
    Queue<Flow> flows = new ArrayDeque<>();
    Map<Integer, List<Datagram>> byLength = new TreeMap<>();
    long records = 0;
    int octets = 0;
    for (int i = 0; i < size; i++) {
      while (flows.size() < MOST_PER_DATAGRAM) {
        boolean ipv6 = mix.nextIsV6();
        for (int j = 0; j < FAMILY_RUN; j++) {
          flows.add(source.next(ipv6));
        }
      }
      boolean partly = i % PARTLY_FILLED_EVERY == PARTLY_FILLED_EVERY - 1;
      int most = partly ? 1 + random.nextInt(MOST_PER_DATAGRAM - 1) : MOST_PER_DATAGRAM;
      Datagram datagram = encoder.encode(flows, most);
      byLength.computeIfAbsent(datagram.length(), key -> new ArrayList<>()).add(datagram);
      records += datagram.tally().records();
      octets += datagram.length();
    }
    ByteBuffer buffer = ByteBuffer.allocateDirect(octets);
    return new TrainPool(shuffled(couple(byLength, buffer), random), records, size);
  }

  private static List<Train> couple(Map<Integer, List<Datagram>> byLength, ByteBuffer buffer) {
    List<Train> trains = new ArrayList<>();
    for (List<Datagram> alike : byLength.values()) {
      for (int from = 0; from < alike.size(); from += LONGEST_TRAIN) {
        int to = Math.min(alike.size(), from + LONGEST_TRAIN);
        trains.add(new Train(buffer, alike.subList(from, to)));
      }
    }
    return trains;
  }

  private static List<Train> shuffled(List<Train> trains, SplittableRandom random) {
    for (int i = trains.size() - 1; i > 0; i--) {
      Collections.swap(trains, i, random.nextInt(i + 1));
    }
    return List.copyOf(trains);
  }

  List<Train> trains() {
    return trains;
  }

  /** How many records a datagram holds on average. */
  double recordsPerDatagram() {
    return (double) records / datagrams;
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
