package io.weir.analysis.trafficmatrix.model.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What flows tell of who sends how much to whom, in bits a second. */
public final class PlacedFlows {

  private static final double BITS = 8;

  /**
   * From one node to another.
   *
   * @param confidence 0 to 1
   */
  record Share(int from, int to, double volume, double confidence) {}

  private final List<Share> shares = new ArrayList<>();
  private final double[] open;
  private final double[] entered;
  private final double perSecond;
  private final double unknown;

  PlacedFlows(int nodes, double seconds, double unknownOctets) {
    open = new double[nodes];
    entered = new double[nodes];
    perSecond = BITS / seconds;
    unknown = unknownOctets * perSecond;
  }

  /** No flow was seen. */
  public static PlacedFlows none(int nodes) {
    return new PlacedFlows(nodes, 1, 0);
  }

  void place(int from, int to, double octets, double confidence) {
    shares.add(new Share(from, to, octets * perSecond, confidence));
    entered[from] += octets * perSecond;
  }

  void leaveOpen(int from, double octets) {
    open[from] += octets * perSecond;
    entered[from] += octets * perSecond;
  }

  List<Share> shares() {
    return Collections.unmodifiableList(shares);
  }

  /** What entered at a node, and left nobody knows where. */
  double open(int node) {
    return open[node];
  }

  /** What entered at a node in all. */
  double entered(int node) {
    return entered[node];
  }

  /** What named no interface, and counts nowhere. */
  double unknown() {
    return unknown;
  }
}
