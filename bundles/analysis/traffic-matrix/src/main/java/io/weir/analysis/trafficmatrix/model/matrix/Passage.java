package io.weir.analysis.trafficmatrix.model.matrix;

import io.weir.api.net.Address;

/**
 * Flows that went through a node in the same way.
 *
 * @param node which exported them
 * @param in the node at the other end of the link by which they came, {@link #EDGE} or {@link
 *     #UNKNOWN}
 * @param out the same for where they left
 * @param towards the BGP next hop, or the address they are sent to or came from; {@link
 *     Address#UNSPECIFIED} where it was not exported
 */
public record Passage(int node, int in, int out, Address towards, FlowVolume volume) {

  /** Over an interface that is no link of the network: from or to the outside. */
  public static final int EDGE = -1;

  /** No interface was exported. */
  public static final int UNKNOWN = -2;

  boolean enters() {
    return in == EDGE;
  }

  boolean leaves() {
    return out == EDGE;
  }
}
