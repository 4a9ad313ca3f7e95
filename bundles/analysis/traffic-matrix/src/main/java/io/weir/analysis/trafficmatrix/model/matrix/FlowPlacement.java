package io.weir.analysis.trafficmatrix.model.matrix;

import io.weir.api.net.Address;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Finds out where flows that enter the network leave it. They count where they enter, once: what
 * comes over a link was counted before. First is learnt where which addresses leave, then flows are
 * placed. For one thread.
 */
public final class FlowPlacement {

  /** Of what is placed by where else the same went, so much is believed if it is always there. */
  private static final double SEEN_TO_LEAVE = 0.9;

  /** Of what goes to where its address was seen to come from: routes may be asymmetric. */
  private static final double SEEN_TO_COME = 0.7;

  /** Flows between two nodes. */
  private record Pair(int from, int to) {}

  /** What has no next hop and leaves over links to a node, until its destination is looked at. */
  private final Map<Pair, FlowVolume> pending = new HashMap<>();

  private final Function<Address, OptionalInt> owner;
  private final IntPredicate leaf;
  private final Egresses leaving = new Egresses();
  private final Egresses coming = new Egresses();
  private final Map<Pair, Placed> placed = new HashMap<>();
  private final Map<Integer, Double> unresolved = new HashMap<>();
  private double unknown;

  /**
   * What came to a pair of nodes.
   *
   * @param believed the octets, each as far as it is believed that they go there
   */
  private record Placed(FlowVolume volume, double believed) {
    Placed plus(Placed other) {
      return new Placed(volume.plus(other.volume), believed + other.believed);
    }
  }

  /**
   * None so far.
   *
   * @param owner the node that has an address
   * @param leaf whether a node has one neighbour only, so that what reaches it leaves there
   */
  public FlowPlacement(Function<Address, OptionalInt> owner, IntPredicate leaf) {
    this.owner = owner;
    this.leaf = leaf;
  }

  /** Learns by a next hop or a destination where it leaves. */
  public void learnLeaving(Passage passage) {
    if (passage.leaves()) {
      leaving.learn(passage.towards(), passage.node(), passage.volume().octets());
    }
  }

  /** Learns by a source where it comes in. */
  public void learnComing(Passage passage) {
    if (passage.enters()) {
      coming.learn(passage.towards(), passage.node(), passage.volume().octets());
    }
  }

  /** Places flows by the next hop that they are {@linkplain Passage#towards towards}. */
  public void placeByNextHop(Passage passage) {
    boolean nowhere = passage.enters() && passage.out() == Passage.UNKNOWN;
    if (nowhere || passage.in() == Passage.UNKNOWN) {
      unknown += passage.volume().octets();
    }
    if (nowhere || !passage.enters()) {
      return;
    }
    OptionalInt egress = certainEgress(passage);
    if (egress.isPresent()) {
      place(passage.node(), egress.getAsInt(), passage.volume(), 1);
    } else if (!placeAsSeen(passage, leaving, SEEN_TO_LEAVE)) {
      boolean later = passage.towards().isUnspecified();
      if (later) {
        Pair way = new Pair(passage.node(), passage.out());
        pending.merge(way, passage.volume(), FlowVolume::plus);
      } else {
        unresolved.merge(passage.node(), passage.volume().octets(), Double::sum);
      }
    }
  }

  private OptionalInt certainEgress(Passage passage) {
    if (passage.leaves()) {
      return OptionalInt.of(passage.node());
    }
    if (leaf.test(passage.out())) {
      return OptionalInt.of(passage.out());
    }
    OptionalInt hop = owner.apply(passage.towards());
    return hop.isPresent() && hop.getAsInt() != passage.node() ? hop : OptionalInt.empty();
  }

  /** Whether there are flows that only their destinations can tell of. */
  public boolean isPending() {
    return !pending.isEmpty();
  }

  /**
   * Places flows without a next hop by the destination that they are {@linkplain Passage#towards
   * towards}, after all were placed by their next hop.
   */
  public void placeByDestination(Passage passage) {
    Pair way = new Pair(passage.node(), passage.out());
    FlowVolume left = pending.get(way);
    if (!passage.enters() || left == null || left.octets() <= 0) {
      return;
    }
    double share = Math.min(1, left.octets() / passage.volume().octets());
    Passage part =
        new Passage(
            passage.node(),
            passage.in(),
            passage.out(),
            passage.towards(),
            passage.volume().times(share));
    if (placeAsSeen(part, leaving, SEEN_TO_LEAVE) || placeAsSeen(part, coming, SEEN_TO_COME)) {
      pending.put(way, left.plus(part.volume().times(-1)));
    }
  }

  private boolean placeAsSeen(Passage passage, Egresses seen, double belief) {
    Optional<Map<Integer, Double>> shares = seen.shares(passage.towards());
    shares.ifPresent(
        each ->
            each.forEach(
                (node, share) ->
                    place(passage.node(), node, passage.volume().times(share), belief * share)));
    return shares.isPresent();
  }

  private void place(int from, int to, FlowVolume volume, double belief) {
    double believed = belief * volume.octets();
    placed.merge(new Pair(from, to), new Placed(volume, believed), Placed::plus);
  }

  /**
   * What has come of it.
   *
   * @param nodes how many there are
   * @param seconds over which the flows were collected
   */
  public PlacedFlows result(int nodes, double seconds) {
    PlacedFlows result = new PlacedFlows(nodes, seconds, unknown);
    placed.forEach(
        (pair, each) -> {
          double certain = 1 - each.volume().samplingError();
          double octets = each.volume().octets();
          double belief = octets > 0 ? each.believed() / octets * certain : 0;
          result.place(pair.from(), pair.to(), octets, belief);
        });
    unresolved.forEach(result::leaveOpen);
    pending.forEach((way, left) -> result.leaveOpen(way.from(), Math.max(0, left.octets())));
    return result;
  }
}
