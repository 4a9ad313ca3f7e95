package io.weir.interfaces.rest.prometheus;

import io.weir.api.collect.StageStatus;
import java.util.List;

/** One set for each stage of the pipeline. */
final class StageMetrics {

  private StageMetrics() {}

  static void add(List<StageStatus> stages, Exposition out) {
    for (StageStatus stage : stages) {
      Labels labels = Labels.of("stage", stage.name()).and("kind", stage.kind());
      boolean running = stage.state().equals("running");
      out.gauge("weir_stage_up", "0 where the stage is quarantined.", labels, running ? 1 : 0);
      out.counter("weir_stage_batches_total", "Batches taken.", labels, stage.batches());
      out.counter("weir_stage_records_total", "Flows taken.", labels, stage.records());
      out.counter("weir_stage_failures_total", "Batches failed on.", labels, stage.failures());
      if (stage.capacity() > 0) {
        out.counter(
            "weir_stage_dropped_records_total",
            "Flows that did not fit the queue.",
            labels,
            stage.dropped());
        out.gauge("weir_stage_queue_batches", "Batches waiting.", labels, stage.queued());
        out.gauge(
            "weir_stage_queue_capacity_batches",
            "Batches that the queue holds.",
            labels,
            stage.capacity());
      }
    }
  }
}
