package io.weir.collector.netflow.wire;

/**
 * What senders may make a decoder keep.
 *
 * @param exporters exporters with state of their own
 * @param domainsPerExporter observation domains or source ids of one exporter
 * @param templatesPerExporter templates of one exporter, in all its domains
 * @param entriesPerExporter samplers, interface names and applications of one exporter, each
 * @param stateBytes roughly what templates and tables take in memory, in all
 * @param parkedBytes octets of data sets that wait for their template, in all; one exporter may
 *     have an eighth of them
 * @param parkedMillis how long a data set waits
 */
public record Limits(
    int exporters,
    int domainsPerExporter,
    int templatesPerExporter,
    int entriesPerExporter,
    long stateBytes,
    long parkedBytes,
    long parkedMillis) {

  /** What a listener gets that is not configured otherwise. */
  public static final Limits STANDARD =
      new Limits(32_768, 1_024, 4_096, 16_384, 64L << 20, 16L << 20, 300_000);

  public Limits {
    require("exporters", exporters, 1, 10_000_000);
    require("domains per exporter", domainsPerExporter, 1, 1_000_000);
    require("templates per exporter", templatesPerExporter, 1, 1_000_000);
    require("entries per exporter", entriesPerExporter, 0, 10_000_000);
    require("state bytes", stateBytes, 1 << 20, 1L << 40);
    require("parked bytes", parkedBytes, 0, 1L << 31);
    require("parked milliseconds", parkedMillis, 0, 86_400_000);
  }

  private static void require(String what, long got, long least, long most) {
    if (got < least || got > most) {
      throw new IllegalArgumentException(
          "wanted " + least + " to " + most + " " + what + ", got " + got);
    }
  }
}
