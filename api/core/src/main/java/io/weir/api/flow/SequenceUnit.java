package io.weir.api.flow;

/** What a protocol's sequence numbers count. */
public enum SequenceUnit {
  /** NetFlow v5: flows, in 32 bits. */
  FLOWS,
  /** NetFlow v9 (RFC 3954 section 5.1) and sFlow: export datagrams, in 32 bits. */
  DATAGRAMS,
  /** IPFIX (RFC 7011 section 3.1): data records, modulo 2^32. */
  DATA_RECORDS,
  /** sFlow: flow samples of one data source, in 32 bits. */
  SAMPLES
}
