package io.weir.analysis.trafficmatrix.model.network;

/**
 * What OSPF's routers take a link to cost where nobody says: the reference bandwidth divided by the
 * interface's, rounded down as Cisco's do (FRRouting rounds to the nearest), at least 1, and at
 * most 65535, which is all that a router LSA holds (RFC 2328, A.4.2).
 *
 * @param referenceBandwidth in bits a second
 */
record LinkCosts(double referenceBandwidth) {

  private static final double MOST = 65_535;

  /** An unknown speed is an infinite one: such a link costs 1. */
  double of(double speed) {
    return Math.min(MOST, Math.max(1, Math.floor(referenceBandwidth / speed)));
  }
}
