package io.weir.bench.generator;

/** What one exporter has sent in a run; adds up without garbage. */
final class Totals {
  private long datagrams;
  private long announcements;
  private long payloadOctets;
  private long refused;
  private long records;
  private long packets;
  private long octets;
  private long scaledPackets;
  private long scaledOctets;

  void add(Tally tally, int length) {
    datagrams++;
    payloadOctets += length;
    records += tally.records();
    packets += tally.packets();
    octets += tally.octets();
    scaledPackets += tally.scaledPackets();
    scaledOctets += tally.scaledOctets();
  }

  void addAnnouncement(int length) {
    announcements++;
    payloadOctets += length;
  }

  void addRefused() {
    refused++;
  }

  ExporterSent of(Exporter exporter) {
    return new ExporterSent(
        exporter.agent().getHostAddress(),
        exporter.id(),
        datagrams,
        announcements,
        payloadOctets,
        refused,
        new Tally(records, packets, octets, scaledPackets, scaledOctets));
  }
}
