package io.weir.collector.netflow.wire;

import io.weir.api.flow.ExporterId;
import io.weir.api.flow.FlowSink;

/** What the records of one message share. */
final class Message {

  /** In the place of an up-time that nobody told. */
  static final long UNKNOWN = Long.MIN_VALUE;

  private static final Domain NO_DOMAIN = new Domain(0);

  FlowSink out;
  ExporterId exporter;
  Exporter state = Exporter.NONE;
  Domain domain = NO_DOMAIN;

  /** 1, 5, 7, 9 or 10. */
  int version;

  long domainId;
  long exportMillis;

  /** Milliseconds since the exporter started, at export, or {@link #UNKNOWN}. */
  long upMillis;

  /** From the header, 0 if it has none. */
  long samplingInterval;

  /** As in {@code samplingAlgorithm}; from the header of NetFlow v5. */
  int samplingMode;

  /** Of the datagram, where the set begins that is being decoded. */
  int offset;

  /** Records of data sets, so far. */
  long records;

  /** Octets of data sets that could not be decoded, so far. */
  long undecodedOctets;

  void begin(FlowSink sink, ExporterId sender, int protocolVersion) {
    out = sink;
    exporter = sender;
    version = protocolVersion;
    state = Exporter.NONE;
    domain = NO_DOMAIN;
    upMillis = UNKNOWN;
    samplingInterval = 0;
    records = 0;
    undecodedOctets = 0;
  }

  /**
   * The wall clock at a system up-time. Up-times of 32 bits start over every 49.7 days; the nearest
   * to the export is meant.
   */
  long absolute(long up) {
    return exportMillis + (int) (up - upMillis);
  }

  /** An options record told when the system started; NetFlow says so in every header itself. */
  void setSystemInit(long initMillis) {
    if (version == 10) {
      upMillis = exportMillis - initMillis;
    }
  }

  String protocol() {
    return version == 10 ? "ipfix" : "netflow" + version;
  }
}
