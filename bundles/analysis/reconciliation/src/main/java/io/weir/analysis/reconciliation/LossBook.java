package io.weir.analysis.reconciliation;

import io.weir.api.collect.ExporterStatus;
import io.weir.api.net.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What share of an exporter's flows never came, by its sequence numbers, over a time: the host
 * counts since it began, so earlier counts are kept. For one thread.
 */
final class LossBook {

  private record Counts(double missing, double came) {}

  private record Page(Instant time, Map<Address, Counts> counts) {}

  /** The first is the last one from before the time, where there is one. */
  private final List<Page> pages = new ArrayList<>();

  private final Duration span;

  /**
   * An empty book.
   *
   * @param span the time over which losses count
   */
  LossBook(Duration span) {
    this.span = span;
  }

  /** Notes the counts of this moment. */
  void enter(Instant now, List<ExporterStatus> exporters) {
    Map<Address, Counts> counts = new HashMap<>();
    for (ExporterStatus each : exporters) {
      counts.merge(each.exporter().address(), counts(each), LossBook::sum);
    }
    pages.add(new Page(now, counts));
    while (pages.size() > 1 && !pages.get(1).time().isAfter(now.minus(span))) {
      pages.remove(0);
    }
  }

  /** Where datagrams are numbered, datagrams are counted. */
  private static Counts counts(ExporterStatus each) {
    boolean datagrams = each.unit().contains("datagram");
    return new Counts(each.missing(), datagrams ? each.datagrams() : each.records());
  }

  private static Counts sum(Counts one, Counts other) {
    return new Counts(one.missing() + other.missing(), one.came() + other.came());
  }

  /** 0 to 1; since the host began where it is not longer ago. */
  double lost(Address exporter) {
    Counts none = new Counts(0, 0);
    Counts now =
        pages.isEmpty() ? none : pages.get(pages.size() - 1).counts().getOrDefault(exporter, none);
    Counts before = pages.size() < 2 ? none : pages.get(0).counts().getOrDefault(exporter, none);
    boolean again = before.came() > now.came() || before.missing() > now.missing();
    double missing = now.missing() - (again ? 0 : before.missing());
    double came = now.came() - (again ? 0 : before.came());
    return missing > 0 ? missing / (missing + came) : 0;
  }
}
