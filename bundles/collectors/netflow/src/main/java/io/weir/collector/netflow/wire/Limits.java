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
    require("maxExporters", exporters, 1, 10_000_000);
    require("maxDomainsPerExporter", domainsPerExporter, 1, 1_000_000);
    require("maxTemplatesPerExporter", templatesPerExporter, 1, 1_000_000);
    require("maxEntriesPerExporter", entriesPerExporter, 0, 10_000_000);
    require("maxStateBytes", stateBytes, 1 << 20, 1L << 40);
    require("parkedBytes", parkedBytes, 0, 1L << 31);
    require("parkedSeconds", parkedMillis / 1000, 0, 86_400);
  }

  private static void require(String what, long got, long least, long most) {
    if (got < least || got > most) {
      throw new IllegalArgumentException(
          what + ": wanted " + least + " to " + most + ", got " + got);
    }
  }
}
