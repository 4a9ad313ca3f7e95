package io.weir.collector.snmp.model;

import io.weir.api.snmp.SnmpTable;
import io.weir.collector.snmp.model.interfaces.InterfaceTable;
import io.weir.collector.snmp.model.mib.BridgePortColumn;
import io.weir.collector.snmp.model.mib.CdpCacheColumn;
import io.weir.collector.snmp.model.mib.MtxrNeighborColumn;
import io.weir.collector.snmp.model.mib.TpLinkLldpColumn;
import io.weir.collector.snmp.model.neighbours.CdpNeighbours;
import io.weir.collector.snmp.model.neighbours.LldpMib;
import io.weir.collector.snmp.model.neighbours.LldpNeighbours;
import io.weir.collector.snmp.model.neighbours.LocalPorts;
import io.weir.collector.snmp.model.neighbours.Sighting;
import io.weir.collector.snmp.model.neighbours.TpLinkNeighbours;
import java.util.ArrayList;
import java.util.List;

/** What the model makes of a recording. */
record RecordedDevice(InterfaceTable interfaces, List<Sighting> sightings) {

  static RecordedDevice of(Recording agent) {
    InterfaceTable interfaces = InterfaceTable.of(agent.table(InterfaceTable.columns()));
    SnmpTable ports = agent.table(LldpMib.LLDP_MIB.locPortColumns());
    LocalPorts local =
        new LocalPorts(
            interfaces,
            ports,
            agent.table(BridgePortColumn.oids()),
            agent.table(MtxrNeighborColumn.oids()));
    List<Sighting> sightings = new ArrayList<>();
    for (LldpMib mib : LldpMib.values()) {
      sightings.addAll(
          new LldpNeighbours(mib, interfaces, local)
              .read(agent.table(mib.remColumns()), agent.table(mib.manAddrColumns())));
    }
    sightings.addAll(TpLinkNeighbours.read(agent.table(TpLinkLldpColumn.oids()), interfaces));
    sightings.addAll(CdpNeighbours.read(agent.table(CdpCacheColumn.oids()), interfaces));
    return new RecordedDevice(interfaces, sightings);
  }
}
