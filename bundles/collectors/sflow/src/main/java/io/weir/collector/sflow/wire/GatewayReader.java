package io.weir.collector.sflow.wire;

import io.weir.api.flow.FlowField;

/**
 * {@code extended_gateway}: what BGP knows of a flow. A source AS of 0 and an empty path mean that
 * the prefix is the router's own AS's.
 */
final class GatewayReader {

  private final Xdr xdr;
  private final FlowRow row;

  GatewayReader(Xdr xdr, FlowRow row) {
    this.xdr = xdr;
    this.row = row;
  }

  boolean read() {
    int length = xdr.addressLength();
    if (length == 0 || !xdr.has(length + 16L)) {
      return false;
    }
    row.setAddress(FlowField.BGP_NEXT_HOP, xdr.addressHigh(), xdr.addressLow());
    xdr.skip(length);
    long own = xdr.unsigned32();
    long source = xdr.unsigned32();
    xdr.skip(4);
    row.set(FlowField.SOURCE_AS, source == 0 ? own : source);
    return path(own);
  }

  /** The last number of the path is the origin's. */
  private boolean path(long own) {
    long destination = own;
    long segments = xdr.unsigned32();
    for (long segment = 0; segment < segments; segment++) {
      if (!xdr.has(8)) {
        return false;
      }
      xdr.skip(4);
      long systems = xdr.unsigned32();
      if (!xdr.has(4 * systems)) {
        return false;
      }
      if (systems > 0) {
        xdr.skip((int) (4 * (systems - 1)));
        destination = xdr.unsigned32();
      }
    }
    row.set(FlowField.DESTINATION_AS, destination);
    return true;
  }
}
