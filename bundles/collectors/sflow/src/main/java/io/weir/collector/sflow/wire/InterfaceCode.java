package io.weir.collector.sflow.wire;

/**
 * The interface of a flow sample: a format in the upper 32 bits and a value in the lower ones, as
 * in {@code interface_expanded}. The compact form has the format in its two top bits.
 */
final class InterfaceCode {

  private static final int IF_INDEX = 0;
  private static final int DISCARDED = 1;
  private static final int MULTIPLE = 2;
  private static final int INTERNAL = 0x3fff_ffff;

  /** Element {@code forwardingStatus}: dropped, reason unknown. sFlow's reasons are not IANA's. */
  private static final int DROPPED = 128;

  private InterfaceCode() {}

  static long of(int compact) {
    return ((long) (compact >>> 30) << 32) | (compact & INTERNAL);
  }

  static long ofExpanded(Xdr xdr) {
    return xdr.unsigned32() << 32 | xdr.unsigned32();
  }

  static long format(long code) {
    return code >>> 32;
  }

  static long value(long code) {
    return code & 0xffff_ffffL;
  }

  /** 0 unless it is one interface: the device itself, several interfaces, or none. */
  static long ifIndex(long code) {
    return format(code) == IF_INDEX && value(code) != INTERNAL ? value(code) : 0;
  }

  /** Whether the interface that sampled is one that the packet left through, and not entered. */
  static boolean isEgress(long source, long input, long output) {
    return source > 0 && source != input && (source == output || format(output) == MULTIPLE);
  }

  static int forwardingStatus(long output) {
    return format(output) == DISCARDED ? DROPPED : 0;
  }
}
