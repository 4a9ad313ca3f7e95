package io.weir.bench.generator;

/** What one interface of an exporter has counted, as far as its flow samples tell. */
final class InterfaceCounters {
  long octetsIn;
  int packetsIn;
  long octetsOut;
  int packetsOut;

  /** Samples taken so far: the last sequence numbers of the interface as a data source. */
  int flowSamples;

  int counterSamples;

  /** Packets that could have been sampled. */
  int samplePool;
}
