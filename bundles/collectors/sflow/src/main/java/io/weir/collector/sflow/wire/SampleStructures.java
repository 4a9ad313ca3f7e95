package io.weir.collector.sflow.wire;

import java.util.Map;
import java.util.Optional;

/** The fixed parts of samples, up to the number of their records. */
final class SampleStructures {

  private static final Map<Integer, Structure> BY_FORMAT =
      Map.of(
          SampleFormat.FLOW,
          Structure.of(
              "flow_sample",
              "sequence_number U32",
              "source_id U32",
              "samplingInterval U32",
              "sample_pool U32",
              "drops U32",
              "input U32",
              "output U32"),
          SampleFormat.EXPANDED_FLOW,
          Structure.of(
              "flow_sample_expanded",
              "sequence_number U32",
              "source_id_type U32",
              "source_id_index U32",
              "samplingInterval U32",
              "sample_pool U32",
              "drops U32",
              "input_format U32",
              "input_value U32",
              "output_format U32",
              "output_value U32"),
          SampleFormat.COUNTERS,
          Structure.of("counters_sample", "sequence_number U32", "source_id U32"),
          SampleFormat.EXPANDED_COUNTERS,
          Structure.of(
              "counters_sample_expanded",
              "sequence_number U32",
              "source_id_type U32",
              "source_id_index U32"),
          SampleFormat.DISCARDED_PACKET,
          Structure.of(
              "discarded_packet",
              "sequence_number U32",
              "source_id_type U32",
              "source_id_index U32",
              "drops U32",
              "ingressInterface U32",
              "egressInterface U32",
              "reason U32"));

  private SampleStructures() {}

  static Optional<Structure> of(int format) {
    return Optional.ofNullable(BY_FORMAT.get(format));
  }
}
