package io.weir.library.view.topology;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.net.Address;
import io.weir.api.topology.LooseEnd;
import io.weir.api.topology.TopologyFinding;
import io.weir.api.topology.TopologyLink;
import io.weir.api.topology.TopologySnapshot;
import io.weir.library.view.network.InterfaceRef;
import io.weir.library.view.network.LinkLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A topology as JSON shows it. */
public record TopologyDocument(
    long version,
    Instant time,
    List<Node> nodes,
    List<Edge> links,
    List<Loose> looseEnds,
    List<TopologyFinding> findings) {

  /** A device. */
  public record Node(String id, String name, Address address, String vendor, String model) {}

  /**
   * A link.
   *
   * @param ends how many of its ends hear the other
   */
  public record Edge(
      LinkLine.End a,
      LinkLine.End b,
      String protocol,
      double confidence,
      int ends,
      String evidence,
      Instant firstSeen,
      Instant lastSeen) {}

  /**
   * What a device hears, without a link.
   *
   * @param device the id of the other, where that much is known
   */
  public record Loose(
      LinkLine.End a,
      LinkLine.Unknown b,
      String protocol,
      LooseEnd.Cause cause,
      Optional<String> device,
      Instant lastSeen) {}

  public static TopologyDocument of(TopologySnapshot snapshot) {
    Map<String, Device> devices =
        snapshot.devices().stream().collect(Collectors.toMap(Device::id, Function.identity()));
    return new TopologyDocument(
        snapshot.version(),
        snapshot.time(),
        snapshot.devices().stream().map(TopologyDocument::node).toList(),
        snapshot.links().stream().map(link -> edge(link, devices)).toList(),
        snapshot.looseEnds().stream().map(end -> loose(end, devices)).toList(),
        snapshot.findings());
  }

  private static Node node(Device device) {
    return new Node(device.id(), device.name(), device.address(), device.vendor(), device.model());
  }

  private static Edge edge(TopologyLink link, Map<String, Device> devices) {
    return new Edge(
        end(link.a(), devices),
        end(link.z(), devices),
        link.link().protocol(),
        link.link().confidence(),
        link.ends(),
        link.link().evidence(),
        link.link().firstSeen(),
        link.link().lastSeen());
  }

  private static Loose loose(LooseEnd loose, Map<String, Device> devices) {
    Neighbour heard = loose.heard();
    LinkLine.Remote remote =
        new LinkLine.Remote(
            heard.sysName(),
            heard.portId(),
            heard.platform(),
            heard.chassisId(),
            heard.portDescription(),
            heard.address());
    Optional<InterfaceRef> here =
        heard.interfaceId().map(id -> new InterfaceRef(heard.deviceId(), id));
    return new Loose(
        new LinkLine.End(
            heard.deviceId(),
            name(heard.deviceId(), devices),
            here.map(InterfaceRef::id).orElse(""),
            here.map(InterfaceRef::toString)),
        new LinkLine.Unknown(remote),
        heard.protocol(),
        loose.cause(),
        loose.deviceId(),
        heard.lastSeen());
  }

  private static LinkLine.End end(NetworkInterface port, Map<String, Device> devices) {
    return new LinkLine.End(
        port.deviceId(),
        name(port.deviceId(), devices),
        port.name(),
        Optional.of(InterfaceRef.of(port).toString()));
  }

  private static String name(String deviceId, Map<String, Device> devices) {
    return Optional.ofNullable(devices.get(deviceId)).map(Device::name).orElse(deviceId);
  }
}
