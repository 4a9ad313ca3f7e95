package io.weir.collector.snmp.discovery;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.Neighbour;
import java.util.List;

/**
 * A device that answered.
 *
 * @param added whether the inventory did not know it before
 * @param interfaces that it has
 * @param neighbours that it hears
 */
record Found(Device device, boolean added, int interfaces, List<Neighbour> neighbours) {

  Found {
    neighbours = List.copyOf(neighbours);
  }
}
