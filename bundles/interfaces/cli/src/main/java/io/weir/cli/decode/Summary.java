package io.weir.cli.decode;

import java.util.Locale;

/** The counts for people. */
final class Summary {

  private final StringBuilder text = new StringBuilder();

  private Summary() {}

  static String of(Tally tally) {
    Summary summary = new Summary();
    summary.line("%-12s %12s %12s %12s", "version", "flows", "options", "templates");
    tally
        .records()
        .forEach(
            (version, counts) ->
                summary.line(
                    "%-12s %12d %12d %12d",
                    version, counts.flows, counts.options, counts.templates));
    summary.line("");
    summary.line("%-12s %12s %12s %12s", "protocol", "datagrams", "counters", "parked sets");
    tally.protocols().forEach(summary::protocol);
    summary.line("%-12s %12d", "unknown", tally.unknownDatagrams());
    return summary.text.toString();
  }

  private void protocol(String name, Tally.Protocol counts) {
    line("%-12s %12d %12d %12d", name, counts.datagrams, counts.samples, counts.parkedSets);
    counts.errors.forEach((reason, count) -> line("  %-36s %14d", "error " + reason, count));
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
