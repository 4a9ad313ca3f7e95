package io.weir.bench.generator;

import java.util.Locale;

/** What was sent, in a few lines for a person. */
final class SentText {
  private SentText() {}

  static String of(Sent sent) {
    Tally tally = sent.tally();
    StringBuilder text = new StringBuilder(512);
    line(
        text,
        "%s: %,d records in %,d datagrams (and %,d announcements) of %d exporters, %.3f s",
        sent.protocol(),
        sent.records(),
        sent.datagrams(),
        sent.announcements(),
        sent.exporters().size(),
        sent.seconds());
    line(
        text,
        "rate: %,.0f records/s, %,.0f datagrams/s; sender's CPU: %.3f s per million records",
        sent.recordsPerSecond(),
        sent.datagrams() / sent.seconds(),
        sent.cpuSeconds() / (sent.records() / 1e6));
    line(
        text,
        "sums: %,d packets, %,d octets; scaled by sampling %,d packets, %,d octets",
        tally.packets(),
        tally.octets(),
        tally.scaledPackets(),
        tally.scaledOctets());
    if (sent.behindSeconds() > 0) {
      line(text, "behind: %.3f s of the rate were given up", sent.behindSeconds());
    }
    if (sent.refused() > 0) {
      line(text, "refused: %,d datagrams were not sent: %s", sent.refused(), sent.refusal());
    }
    return text.toString().stripTrailing();
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
