package io.weir.analysis.topology.model;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.topology.LooseEnd;
import io.weir.api.topology.LooseEnd.Cause;
import io.weir.api.topology.TopologyFinding;
import io.weir.api.topology.TopologyFinding.Kind;
import io.weir.api.topology.TopologyLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is not as it should be, in sentences. */
final class Findings {

  private static final int LONGEST = 80;

  private final Network network;
  private final Conclusion conclusion;
  private final List<TopologyLink> links;
  private final List<TopologyFinding> all = new ArrayList<>();

  Findings(Network network, Conclusion conclusion, List<TopologyLink> links) {
    this.network = network;
    this.conclusion = conclusion;
    this.links = links;
    orphans();
    conclusion.links().forEach(this::oneWay);
    links.stream().filter(link -> link.ends() > 0).forEach(this::mismatches);
    conclusion.looseEnds().stream()
        .filter(end -> end.cause() == Cause.CONTRADICTION)
        .forEach(this::contradiction);
  }

  List<TopologyFinding> all() {
    return all;
  }

  /** Of those that were asked at all. */
  private void orphans() {
    Set<String> connected = new HashSet<>();
    for (TopologyLink link : links) {
      connected.add(link.a().deviceId());
      connected.add(link.z().deviceId());
    }
    for (LooseEnd end : conclusion.looseEnds()) {
      connected.add(end.heard().deviceId());
      end.deviceId().ifPresent(connected::add);
    }
    network.devices().stream()
        .filter(device -> device.lastSeen().isAfter(Instant.EPOCH))
        .map(Device::id)
        .filter(id -> !connected.contains(id))
        .forEach(
            id ->
                add(
                    Kind.ORPHAN_DEVICE,
                    List.of(id),
                    name(id) + " hears nobody and nobody hears it"));
  }

  private void oneWay(Candidate link) {
    boolean listening =
        link.claims().stream()
            .anyMatch(
                claim ->
                    claim.protocol().isSpoken()
                        && conclusion.hears(claim.other().deviceId(), claim.protocol()));
    if (!link.isTwoSided() && listening) {
      String text = "%s hears %s, which does not hear it, though it hears others";
      add(
          Kind.ONE_WAY,
          List.of(link.hearing().deviceId(), link.claimed().deviceId()),
          text.formatted(name(link.hearing()), name(link.claimed())));
    }
  }

  private void mismatches(TopologyLink link) {
    NetworkInterface a = link.a();
    NetworkInterface z = link.z();
    if (a.deviceId().equals(z.deviceId())) {
      mismatch(Kind.LOOP, link, "is connected with", "of the same device");
    }
    boolean up = a.ifOperStatus().equals("up") && z.ifOperStatus().equals("up");
    boolean duplex = !a.duplex().isEmpty() && !z.duplex().isEmpty();
    if (up && duplex && !a.duplex().equals(z.duplex())) {
      mismatch(Kind.DUPLEX_MISMATCH, link, a.duplex() + " duplex,", z.duplex() + " duplex");
    }
    boolean alike = a.ifType().equals(z.ifType());
    if (up && alike && a.speed() > 0 && z.speed() > 0 && a.speed() != z.speed()) {
      mismatch(Kind.SPEED_MISMATCH, link, a.speed() + " bit/s,", z.speed() + " bit/s");
    }
    if (alike && a.ifMtu() > 0 && z.ifMtu() > 0 && a.ifMtu() != z.ifMtu()) {
      mismatch(Kind.MTU_MISMATCH, link, "MTU " + a.ifMtu() + " octets,", z.ifMtu() + " octets");
    }
  }

  private void mismatch(Kind kind, TopologyLink link, String ofA, String ofZ) {
    String text = "%s %s %s %s".formatted(name(End.of(link.a())), ofA, name(End.of(link.z())), ofZ);
    add(kind, List.of(link.a().deviceId(), link.z().deviceId()).stream().distinct().toList(), text);
  }

  private void contradiction(LooseEnd end) {
    Neighbour heard = end.heard();
    String here =
        heard
            .interfaceId()
            .map(id -> name(new End(heard.deviceId(), id)))
            .orElse(name(heard.deviceId()));
    String text =
        "%s hears one that says to be %s, chassis %s, port %s, which does not go together"
            .formatted(
                here, quoted(heard.sysName()), quoted(heard.chassisId()), quoted(heard.portId()));
    List<String> devices = new ArrayList<>(List.of(heard.deviceId()));
    end.deviceId().filter(id -> !id.equals(heard.deviceId())).ifPresent(devices::add);
    add(Kind.CONTRADICTION, devices, text);
  }

  private void add(Kind kind, List<String> deviceIds, String text) {
    all.add(new TopologyFinding(kind, deviceIds, text));
  }

  private String name(String deviceId) {
    return plain(network.nameOf(deviceId));
  }

  private String name(End end) {
    String port = network.at(end).map(NetworkInterface::name).orElse(end.interfaceId());
    return name(end.deviceId()) + " " + plain(port);
  }

  private static String quoted(String text) {
    return "'" + plain(text) + "'";
  }

  /** What devices say is shown on one line, and not all of it. */
  private static String plain(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
