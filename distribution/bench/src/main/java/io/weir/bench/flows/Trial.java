package io.weir.bench.flows;

import io.weir.bench.generator.Sent;

/**
 * One measurement: what was sent to a collector, what it stored, what that took.
 *
 * @param residentBytes the most that was resident at the trial's end
 */
record Trial(Sent sent, Stored stored, double cpuSeconds, long residentBytes, long allowedMissing) {

  boolean lossless() {
    long missing = sent.records() - stored.flows();
    return sent.refused() == 0 && missing >= 0 && missing <= allowedMissing;
  }

  double flowsPerSecond() {
    return sent.recordsPerSecond();
  }

  double cpuSecondsPerMillionFlows() {
    return stored.flows() == 0 ? 0 : cpuSeconds / (stored.flows() / 1e6);
  }
}
