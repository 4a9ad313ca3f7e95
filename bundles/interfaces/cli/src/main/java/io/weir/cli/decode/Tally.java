package io.weir.cli.decode;

import io.weir.api.flow.ExportedRecord;
import io.weir.api.flow.ParkEvent;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was decoded, and what was not. */
final class Tally {

  /** Records and templates of one version of a protocol. */
  static final class Records {
    long flows;
    long options;
    long templates;
  }

  /** What became of the datagrams of one protocol. */
  static final class Protocol {
    long datagrams;
    long samples;
    long parkedSets;
    long parkedOctets;
    final Map<String, Long> errors = new TreeMap<>();
  }

  private final Map<String, Records> records = new TreeMap<>();
  private final Map<String, Protocol> protocols = new TreeMap<>();
  private long datagrams;
  private long unknown;

  void datagram() {
    datagrams++;
  }

  void datagram(String protocol) {
    of(protocol).datagrams++;
  }

  /** A datagram that no protocol knows. */
  void unknown() {
    unknown++;
  }

  void record(ExportedRecord record) {
    Records counts = ofVersion(record.protocol());
    if (record.options()) {
      counts.options++;
    } else {
      counts.flows++;
    }
  }

  void template(String version) {
    ofVersion(version).templates++;
  }

  void sample(String protocol) {
    of(protocol).samples++;
  }

  void error(String protocol, String reason) {
    of(protocol).errors.merge(reason, 1L, Long::sum);
  }

  void parked(String protocol, ParkEvent event, int octets) {
    Protocol counts = of(protocol);
    int sign = event == ParkEvent.PARKED ? 1 : -1;
    counts.parkedSets += sign;
    counts.parkedOctets += (long) sign * octets;
  }

  long datagrams() {
    return datagrams;
  }

  long unknownDatagrams() {
    return unknown;
  }

  Map<String, Records> records() {
    return records;
  }

  Map<String, Protocol> protocols() {
    return protocols;
  }

  /** A line for each protocol whose data still waits for a template. */
  void nameParked(PrintStream err) {
    protocols.forEach(
        (protocol, counts) -> {
          if (counts.parkedSets > 0) {
            err.println(
                "weir: "
                    + protocol
                    + ": no template came for "
                    + counts.parkedSets
                    + (counts.parkedSets == 1 ? " data set of " : " data sets of ")
                    + counts.parkedOctets
                    + " octets");
          }
        });
  }

  /** The counts by name, for JSON. */
  Map<String, Object> toMap() {
    Map<String, Object> versions = new LinkedHashMap<>();
    records.forEach((version, counts) -> versions.put(version, toMap(counts)));
    Map<String, Object> all = new LinkedHashMap<>();
    protocols.forEach((protocol, counts) -> all.put(protocol, toMap(counts)));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("datagrams", datagrams);
    map.put("unknownDatagrams", unknown);
    map.put("records", versions);
    map.put("protocols", all);
    return map;
  }

  private static Map<String, Object> toMap(Records counts) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("flows", counts.flows);
    map.put("options", counts.options);
    map.put("templates", counts.templates);
    return map;
  }

  private static Map<String, Object> toMap(Protocol counts) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("datagrams", counts.datagrams);
    map.put("samples", counts.samples);
    map.put("parkedSets", counts.parkedSets);
    map.put("parkedOctets", counts.parkedOctets);
    map.put("errors", counts.errors);
    return map;
  }

  private Records ofVersion(String version) {
    return records.computeIfAbsent(version, name -> new Records());
  }

  private Protocol of(String protocol) {
    return protocols.computeIfAbsent(protocol, name -> new Protocol());
  }
}
