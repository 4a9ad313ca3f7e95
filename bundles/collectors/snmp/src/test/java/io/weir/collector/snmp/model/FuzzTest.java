package io.weir.collector.snmp.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpSyntax;
import io.weir.api.snmp.SnmpTable;
import io.weir.api.snmp.SnmpValue;
import io.weir.api.snmp.VarBind;
import io.weir.collector.snmp.model.classify.Classification;
import io.weir.collector.snmp.model.classify.Rules;
import io.weir.collector.snmp.model.classify.Subject;
import io.weir.collector.snmp.model.counters.AgentTime;
import io.weir.collector.snmp.model.counters.Interval;
import io.weir.collector.snmp.model.counters.Quantity;
import io.weir.collector.snmp.model.counters.Reading;
import io.weir.collector.snmp.model.device.DeviceFacts;
import io.weir.collector.snmp.model.device.PhysicalEntities;
import io.weir.collector.snmp.model.interfaces.AddressTable;
import io.weir.collector.snmp.model.interfaces.Interface;
import io.weir.collector.snmp.model.interfaces.InterfaceChange;
import io.weir.collector.snmp.model.interfaces.InterfaceMatch;
import io.weir.collector.snmp.model.interfaces.InterfaceTable;
import io.weir.collector.snmp.model.mib.BridgePortColumn;
import io.weir.collector.snmp.model.mib.CdpCacheColumn;
import io.weir.collector.snmp.model.mib.EntPhysicalColumn;
import io.weir.collector.snmp.model.mib.IfCounterColumn;
import io.weir.collector.snmp.model.mib.IpAdEntColumn;
import io.weir.collector.snmp.model.mib.IpAddressColumn;
import io.weir.collector.snmp.model.mib.IpNetToColumn;
import io.weir.collector.snmp.model.mib.MtxrNeighborColumn;
import io.weir.collector.snmp.model.mib.Row;
import io.weir.collector.snmp.model.mib.SystemScalar;
import io.weir.collector.snmp.model.mib.TpFdbColumn;
import io.weir.collector.snmp.model.mib.TpLinkLldpColumn;
import io.weir.collector.snmp.model.neighbours.CdpNeighbours;
import io.weir.collector.snmp.model.neighbours.LldpMib;
import io.weir.collector.snmp.model.neighbours.LldpNeighbours;
import io.weir.collector.snmp.model.neighbours.LocalPorts;
import io.weir.collector.snmp.model.neighbours.Sighting;
import io.weir.collector.snmp.model.neighbours.StationTables;
import io.weir.collector.snmp.model.neighbours.TpLinkNeighbours;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agents that answer anything: holes, wrong types, wrong indexes, huge values. */
class FuzzTest {

  private static final int ROUNDS = 500;
  private static final Rules RULES = Rules.shipped();

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void nothingAnAgentSaysIsAnException(long seed) {
    Random random = new Random(seed);
    List<Interface> before = List.of();
    for (int round = 0; round < ROUNDS; round++) {
      InterfaceTable interfaces = InterfaceTable.of(table(random, InterfaceTable.columns()));
      List<String> names = interfaces.all().stream().map(Interface::name).toList();
      assertEquals(names.size(), new HashSet<>(names).size());
      InterfaceMatch match = InterfaceMatch.of(before, interfaces.all());
      assertEquals(names.size(), match.kept().size() + match.added().size());
      assertEquals(before.size(), match.kept().size() + match.removed().size());
      InterfaceChange.of(match);
      List<Sighting> seen = sightings(random, interfaces);
      for (Interface each : interfaces.all()) {
        RULES.classify(new Subject(each, seen), Classification.ManualChoice.NOTHING);
      }
      device(random);
      counters(random);
      before = interfaces.all();
    }
  }

  private static void device(Random random) {
    PhysicalEntities entities = PhysicalEntities.of(table(random, EntPhysicalColumn.oids()));
    entities.modules();
    DeviceFacts.of(table(random, SystemScalar.oids()), entities);
    AddressTable.of(table(random, IpAddressColumn.oids()), table(random, IpAdEntColumn.oids()));
  }

  private static List<Sighting> sightings(Random random, InterfaceTable interfaces) {
    LocalPorts ports =
        new LocalPorts(
            interfaces,
            table(random, LldpMib.LLDP_MIB.locPortColumns()),
            table(random, BridgePortColumn.oids()),
            table(random, MtxrNeighborColumn.oids()));
    List<Sighting> all = new ArrayList<>();
    for (LldpMib mib : LldpMib.values()) {
      all.addAll(
          new LldpNeighbours(mib, interfaces, ports)
              .read(table(random, mib.remColumns()), table(random, mib.manAddrColumns())));
    }
    all.addAll(CdpNeighbours.read(table(random, CdpCacheColumn.oids()), interfaces));
    all.addAll(TpLinkNeighbours.read(table(random, TpLinkLldpColumn.oids()), interfaces));
    stations(random, new StationTables(interfaces.interfaces()));
    return all;
  }

  private static void stations(Random random, StationTables tables) {
    SnmpTable ports = table(random, BridgePortColumn.oids());
    tables.bridge(table(random, TpFdbColumn.dot1q()), ports);
    tables.bridge(table(random, TpFdbColumn.dot1d()), ports);
    tables.arp(table(random, IpNetToColumn.physical()));
    tables.arp(table(random, IpNetToColumn.media()));
  }

  private static void counters(Random random) {
    SnmpTable first = table(random, IfCounterColumn.oids());
    AgentTime agent = AgentTime.of(table(random, SystemScalar.oids()));
    List<Reading> readings =
        Row.of(first)
            .map(row -> Reading.of(row, Instant.ofEpochSecond(random.nextInt(1_000)), agent))
            .toList();
    for (int i = 1; i < readings.size(); i++) {
      Interval interval =
          new Interval(
              readings.get(i - 1),
              readings.get(i),
              OptionalLong.of(random.nextLong() >>> random.nextInt(64)));
      for (Quantity quantity : Quantity.values()) {
        assertTrue(interval.rate(quantity).orElse(0) >= 0, interval::toString);
      }
    }
  }

  private static SnmpTable table(Random random, List<Oid> columns) {
    List<VarBind> cells = new ArrayList<>();
    int rows = random.nextInt(6);
    for (int row = 0; row < rows; row++) {
      Oid index = index(random);
      for (Oid column : columns) {
        if (random.nextInt(4) > 0) {
          cells.add(new VarBind(column.append(index), value(random)));
        }
      }
    }
    return SnmpTable.of(columns, cells);
  }

  private static Oid index(Random random) {
    int[] arcs = new int[random.nextInt(3) == 0 ? 1 : 1 + random.nextInt(24)];
    Arrays.setAll(arcs, i -> random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(20));
    return Oid.of(arcs);
  }

  private static SnmpValue value(Random random) {
    SnmpSyntax syntax = SnmpSyntax.values()[random.nextInt(SnmpSyntax.values().length)];
    return switch (syntax) {
      case OCTET_STRING, IP_ADDRESS, OPAQUE -> new SnmpValue.Octets(syntax, octets(random));
      case OBJECT_IDENTIFIER -> new SnmpValue.Name(index(random));
      default ->
          new SnmpValue.Numeric(
              syntax, random.nextBoolean() ? random.nextLong() : random.nextInt(8));
    };
  }

  private static byte[] octets(Random random) {
    int[] lengths = {0, 1, 4, 5, 6, 8, 16, 17, 255, 5_000};
    byte[] octets = new byte[lengths[random.nextInt(lengths.length)]];
    if (random.nextBoolean()) {
      random.nextBytes(octets);
    } else {
      Arrays.fill(octets, (byte) ('0' + random.nextInt(60)));
    }
    return octets;
  }
}
