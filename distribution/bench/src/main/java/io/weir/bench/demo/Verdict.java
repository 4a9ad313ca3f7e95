package io.weir.bench.demo;

import io.weir.bench.generator.ExporterSent;
import io.weir.bench.rest.FlowSums;
import io.weir.bench.rest.TopRow;
import io.weir.bench.rest.WeirApi;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Compares what the exporters sent with what Weir has stored of each of them. */
final class Verdict {
  private static final long POLL_NANOS = 500_000_000;
  private static final int STALLED_POLLS = 20;
  private static final int MOST_EXPORTERS = 1000;

  private final List<ExporterSent> sent;
  private final Map<String, FlowSums> stored = new LinkedHashMap<>();

  private Verdict(List<ExporterSent> sent) {
    this.sent = List.copyOf(sent);
  }

  /** Waits until everything is stored, or nothing more comes for ten seconds. */
  static Verdict await(WeirApi api, Instant from, List<ExporterSent> sent) throws IOException {
    Verdict verdict = new Verdict(sent);
    long before = -1;
    for (int stalled = 0; stalled < STALLED_POLLS; stalled++) {
      verdict.read(api, from);
      if (verdict.isComplete()) {
        return verdict;
      }
      if (verdict.storedFlows() > before) {
        before = verdict.storedFlows();
        stalled = 0;
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
    return verdict;
  }

  private void read(WeirApi api, Instant from) throws IOException {
    stored.clear();
    Instant to = Instant.now().plusSeconds(1);
    for (TopRow row : api.top("exporterIPv4Address", "flows", from, to, MOST_EXPORTERS)) {
      stored.put(row.key().get(0), row.sums());
    }
  }

  FlowSums stored(ExporterSent exporter) {
    return stored.getOrDefault(exporter.address(), FlowSums.NONE);
  }

  long sentFlows() {
    return sent.stream().mapToLong(each -> each.tally().records()).sum();
  }

  long storedFlows() {
    return sent.stream().mapToLong(each -> stored(each).flows()).sum();
  }

  /** Was every flow of every exporter stored, once, and nothing refused on the way? */
  boolean isComplete() {
    return sent.stream()
        .allMatch(each -> each.refused() == 0 && stored(each).flows() == each.tally().records());
  }

  /** One sentence. */
  String sentence() {
    long missing = sentFlows() - storedFlows();
    long refused = sent.stream().mapToLong(ExporterSent::refused).sum();
    if (isComplete()) {
      return String.format(Locale.ROOT, "Every one of the %,d flows sent was stored.", sentFlows());
    }
    return refused > 0
        ? String.format(
            Locale.ROOT,
            "%,d datagrams could not be sent: nobody listens on a collector's port.",
            refused)
        : String.format(
            Locale.ROOT,
            "Of %,d flows sent %,d were stored; the ledger says where the other %,d went.",
            sentFlows(),
            storedFlows(),
            missing);
  }
}
