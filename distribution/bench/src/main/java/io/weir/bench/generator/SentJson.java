package io.weir.bench.generator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was sent, as JSON has it: exact sums, in all and for each exporter. */
final class SentJson {
  private SentJson() {}

  static Map<String, Object> of(Sent sent) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("protocol", sent.protocol().toString());
    json.put("seconds", sent.seconds());
    json.put("recordsPerSecond", Math.round(sent.recordsPerSecond()));
    json.put("cpuSeconds", sent.cpuSeconds());
    json.put("behindSeconds", sent.behindSeconds());
    json.put("datagrams", sent.datagrams());
    json.put("announcements", sent.announcements());
    json.put("payloadOctets", sent.payloadOctets());
    json.put("refused", sent.refused());
    put(json, sent.tally());
    List<Map<String, Object>> exporters = sent.exporters().stream().map(SentJson::of).toList();
    json.put("exporters", exporters);
    return json;
  }

  private static Map<String, Object> of(ExporterSent exporter) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("address", exporter.address());
    json.put("domain", exporter.domain());
    json.put("datagrams", exporter.datagrams());
    json.put("announcements", exporter.announcements());
    json.put("payloadOctets", exporter.payloadOctets());
    json.put("refused", exporter.refused());
    put(json, exporter.tally());
    return json;
  }

  private static void put(Map<String, Object> json, Tally tally) {
    json.put("records", tally.records());
    json.put("packets", tally.packets());
    json.put("octets", tally.octets());
    json.put("scaledPackets", tally.scaledPackets());
    json.put("scaledOctets", tally.scaledOctets());
  }
}
