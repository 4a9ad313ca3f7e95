package io.weir.bench.generator;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What a run has sent, exactly.
 *
 * @param cpuSeconds of the sending thread, the kernel's part included
 * @param behindSeconds how much of the run was given up because the sender could not keep up
 * @param refusal why the kernel refused datagrams, empty if it did not
 */
public record Sent(
    Protocol protocol,
    double seconds,
    double cpuSeconds,
    double behindSeconds,
    String refusal,
    List<ExporterSent> exporters) {

  public Sent {
    exporters = List.copyOf(exporters);
  }

  /** The sums over all exporters. */
  public Tally tally() {
    return exporters.stream().map(ExporterSent::tally).reduce(Tally.NONE, Tally::plus);
  }

  public long records() {
    return tally().records();
  }

  public long datagrams() {
    return sum(ExporterSent::datagrams);
  }

  public long announcements() {
    return sum(ExporterSent::announcements);
  }

  public long payloadOctets() {
    return sum(ExporterSent::payloadOctets);
  }

  public long refused() {
    return sum(ExporterSent::refused);
  }

  public double recordsPerSecond() {
    return records() / seconds;
  }

  private long sum(ToLongFunction<ExporterSent> of) {
    return exporters.stream().mapToLong(of).sum();
  }
}
