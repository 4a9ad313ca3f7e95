package io.weir.api.topology;

import io.weir.api.inventory.Device;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The devices and the links between them at one moment.
 *
 * @param version grows with every change but that of a time of being seen; 0 before the first
 *     conclusion
 * @param time when it was concluded
 * @param devices by {@link Device#id()}
 * @param links by their keys; both ends are among the devices
 * @param looseEnds what devices hear of which no link could be concluded, by their keys
 * @param findings what is not as it should be
 */
public record TopologySnapshot(
    long version,
    Instant time,
    List<Device> devices,
    List<TopologyLink> links,
    List<LooseEnd> looseEnds,
    List<TopologyFinding> findings) {

  /** Before the first conclusion. */
  public static final TopologySnapshot EMPTY =
      new TopologySnapshot(0, Instant.EPOCH, List.of(), List.of(), List.of(), List.of());

  public TopologySnapshot {
    devices = List.copyOf(devices);
    links = List.copyOf(links);
    looseEnds = List.copyOf(looseEnds);
    findings = List.copyOf(findings);
    Set<String> known = new HashSet<>();
    for (Device device : devices) {
      if (!known.add(device.id())) {
        throw new IllegalArgumentException("wanted every device once, got twice " + device.id());
      }
    }
    Set<String> keys = new HashSet<>();
    for (TopologyLink link : links) {
      if (!known.contains(link.link().deviceA())
          || !known.contains(link.link().deviceZ())
          || !keys.add(link.link().key())) {
        throw new IllegalArgumentException(
            "wanted links between the devices, each once, got " + link.link());
      }
    }
  }

  /** The same at another moment. */
  public TopologySnapshot at(long otherVersion, Instant otherTime) {
    return new TopologySnapshot(otherVersion, otherTime, devices, links, looseEnds, findings);
  }
}
