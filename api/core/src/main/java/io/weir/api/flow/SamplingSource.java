package io.weir.api.flow;

/** Where a flow's sampling interval came from, weakest first. */
public enum SamplingSource {
  /** Nobody said; the flow counts as not sampled. */
  UNKNOWN(0),
  /** The header of the datagram (NetFlow v5). */
  HEADER(1),
  /** An options record of the exporter (RFC 5476, NetFlow v9 sampler tables). */
  OPTIONS(2),
  /** The flow record or flow sample itself. */
  RECORD(3),
  /** Weir's configuration, which wins over the exporter. */
  CONFIGURATION(4);

  private static final SamplingSource[] BY_CODE = values();

  private final int code;

  SamplingSource(int code) {
    this.code = code;
  }

  /** The number that stands for it in {@link FlowField#SAMPLING_SOURCE}. */
  public int code() {
    return code;
  }

  /** The source with this code; {@link #UNKNOWN} for a code of a newer Weir. */
  public static SamplingSource of(long code) {
    return code >= 0 && code < BY_CODE.length ? BY_CODE[(int) code] : UNKNOWN;
  }
}
