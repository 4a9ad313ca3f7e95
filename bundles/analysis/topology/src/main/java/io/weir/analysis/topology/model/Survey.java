package io.weir.analysis.topology.model;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.Link;
import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.topology.TopologyLink;
import io.weir.api.topology.TopologySnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What an inventory says of the network's links at one moment.
 *
 * @param put links to add to the inventory, or to replace there
 * @param remove links that are no more
 * @param snapshot of version 0: whoever keeps snapshots gives it the next
 */
public record Survey(List<Link> put, List<Link> remove, TopologySnapshot snapshot) {

  public Survey {
    put = List.copyOf(put);
    remove = List.copyOf(remove);
  }

  /**
   * Concludes which links there are.
   *
   * @param devices each once
   * @param interfaces of the devices, in any order; of others they are left out
   * @param heard in any order
   * @param known the links in the inventory
   * @param age what was not heard for as long counts no more, and a link that is not concluded any
   *     more is removed
   */
  public static Survey of(
      Collection<Device> devices,
      Iterable<NetworkInterface> interfaces,
      Collection<Neighbour> heard,
      Collection<Link> known,
      Instant now,
      Duration age) {
    Network network = new Network(devices, interfaces);
    Instant oldest = now.minus(age);
    Conclusion conclusion =
        new Conclusion(
            network, heard.stream().filter(each -> each.lastSeen().isAfter(oldest)).toList());
    Ageing ageing = new Ageing(network, conclusion.links(), known, oldest);
    List<TopologyLink> links = new ArrayList<>();
    ageing.links().forEach((link, ends) -> topologyLink(network, link, ends).ifPresent(links::add));
    links.sort(Comparator.comparing(each -> each.link().key()));
    TopologySnapshot snapshot =
        new TopologySnapshot(
            0,
            now,
            network.devices(),
            links,
            conclusion.looseEnds(),
            new Findings(network, conclusion, links).all());
    return new Survey(ageing.put(), ageing.remove(), snapshot);
  }

  private static Optional<TopologyLink> topologyLink(Network network, Link link, int ends) {
    Optional<NetworkInterface> a = network.at(new End(link.deviceA(), link.interfaceA()));
    Optional<NetworkInterface> z = network.at(new End(link.deviceZ(), link.interfaceZ()));
    return a.flatMap(one -> z.map(other -> new TopologyLink(link, one, other, ends)));
  }
}
