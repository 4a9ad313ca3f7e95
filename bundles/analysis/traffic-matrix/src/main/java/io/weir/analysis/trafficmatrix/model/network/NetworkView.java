package io.weir.analysis.trafficmatrix.model.network;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.topology.LinkQualities;
import io.weir.api.topology.Topology;
import io.weir.api.topology.TopologyLink;
import io.weir.api.topology.TopologySnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the network to calculate with of the one that was discovered. A device is always up: that
 * its agent does not answer says nothing of what it forwards. A link is down where either end says
 * so.
 *
 * @param referenceBandwidth by which links without a cost get one, in bits a second
 * @param leastConfidence of links that count
 * @param rules what people say of links
 */
public record NetworkView(double referenceBandwidth, double leastConfidence, LinkRules rules) {

  private static final Set<String> OPEN = Set.of("", "up");

  /** Only that it is up, or that nobody can tell, lets packets through (RFC 2863, section 6). */
  private static final Set<String> PASSING = Set.of("", "up", "unknown");

  /** The strongest first, as an interface counts with one link only. */
  private static final Comparator<TopologyLink> STRONGEST =
      Comparator.<TopologyLink>comparingDouble(each -> -each.link().confidence())
          .thenComparing(each -> each.link().key());

  /**
   * The network.
   *
   * @param loads in bits a second by link, of those that were measured: what is not free
   */
  public Topology of(TopologySnapshot snapshot, Map<String, Double> loads) {
    Map<String, Device> devices = new HashMap<>();
    snapshot.devices().forEach(device -> devices.put(device.id(), device));
    List<Topology.Node> nodes =
        snapshot.devices().stream()
            .map(device -> new Topology.Node(device.id(), device.name(), true))
            .toList();
    List<Topology.Link> links = new ArrayList<>();
    for (TopologyLink each : counting(snapshot.links())) {
      LinkSubject forth = subject(each, devices);
      links.add(link(forth, loads));
      links.add(link(forth.back(), loads));
    }
    return Topology.of(snapshot.time(), nodes, links);
  }

  private List<TopologyLink> counting(List<TopologyLink> links) {
    Set<String> taken = new HashSet<>();
    return links.stream()
        .filter(each -> each.link().confidence() >= leastConfidence)
        .filter(each -> !each.link().deviceA().equals(each.link().deviceZ()))
        .sorted(STRONGEST)
        .filter(each -> isFree(each, taken))
        .toList();
  }

  private static boolean isFree(TopologyLink each, Set<String> taken) {
    boolean free = !taken.contains(each.a().key()) && !taken.contains(each.z().key());
    if (free) {
      taken.add(each.a().key());
      taken.add(each.z().key());
    }
    return free;
  }

  private static LinkSubject subject(TopologyLink each, Map<String, Device> devices) {
    double speed = Math.min(speed(each.a()), speed(each.z()));
    Device a = devices.get(each.link().deviceA());
    Device z = devices.get(each.link().deviceZ());
    return new LinkSubject(a, each.a(), z, each.z(), speed);
  }

  private static double speed(NetworkInterface port) {
    return port.speed() > 0 ? port.speed() : Double.POSITIVE_INFINITY;
  }

  private Topology.Link link(LinkSubject subject, Map<String, Double> loads) {
    LinkRules.Said said = rules.of(subject);
    return new Topology.Link(
        subject.id(),
        subject.label(),
        subject.device().id(),
        subject.peer().id(),
        Optional.of(subject.back().id()),
        isUp(subject.port()) && isUp(subject.peerPort()),
        qualities(subject, said, loads.getOrDefault(subject.id(), 0.0)),
        said.adminGroups(),
        said.sharedRisks());
  }

  private LinkQualities qualities(LinkSubject subject, LinkRules.Said said, double load) {
    double capacity = said.or(Quantity.CAPACITY, subject.speed());
    return new LinkQualities(
        said.or(Quantity.COST, new LinkCosts(referenceBandwidth).of(subject.speed())),
        said.or(Quantity.DELAY, 0),
        said.or(Quantity.JITTER, 0),
        said.or(Quantity.LOSS, 0),
        capacity,
        Math.max(0, capacity - load));
  }

  private static boolean isUp(NetworkInterface port) {
    return OPEN.contains(port.ifAdminStatus()) && PASSING.contains(port.ifOperStatus());
  }
}
