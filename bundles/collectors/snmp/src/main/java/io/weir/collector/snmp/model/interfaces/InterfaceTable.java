package io.weir.collector.snmp.model.interfaces;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpTable;
import io.weir.collector.snmp.model.mib.IfColumn;
import io.weir.collector.snmp.model.mib.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The interfaces of one device, by ifIndex.
 *
 * @param interfaces by {@link Interface#ifIndex()}, ascending
 * @param skipped rows that are no interface: of an index that is no ifIndex, or that say nothing of
 *     what the interface is
 */
public record InterfaceTable(Map<Long, Interface> interfaces, int skipped) {

  private static final List<Oid> COLUMNS = IfColumn.oids();

  public InterfaceTable {
    interfaces = Map.copyOf(interfaces);
  }

  /** The columns to walk; an agent need not have all. */
  public static List<Oid> columns() {
    return COLUMNS;
  }

  public static InterfaceTable of(SnmpTable walked) {
    List<Interface> found = new ArrayList<>();
    int skipped = 0;
    for (Oid index : walked.indexes()) {
      Row row = new Row(walked, index);
      if (index.size() == 1 && index.arc(0) > 0 && describes(row)) {
        found.add(read(row));
      } else {
        skipped++;
      }
    }
    Map<Long, Interface> byIndex = new TreeMap<>();
    uniquelyNamed(found).forEach(each -> byIndex.put(each.ifIndex(), each));
    return new InterfaceTable(byIndex, skipped);
  }

  /** All interfaces, by ascending ifIndex. */
  public List<Interface> all() {
    return interfaces.keySet().stream().sorted().map(interfaces::get).toList();
  }

  public Optional<Interface> at(long ifIndex) {
    return Optional.ofNullable(interfaces.get(ifIndex));
  }

  private static boolean describes(Row row) {
    return row.unsigned(IfColumn.IF_TYPE).isPresent()
        || !row.text(IfColumn.IF_NAME).isEmpty()
        || !row.text(IfColumn.IF_DESCR).isEmpty();
  }

  private static Interface read(Row row) {
    long ifIndex = row.index().arc(0);
    String ifName = row.text(IfColumn.IF_NAME);
    String ifDescr = row.text(IfColumn.IF_DESCR);
    OptionalLong high = row.unsigned(IfColumn.IF_HIGH_SPEED);
    return new Interface(
        Interface.label(ifName, ifDescr, ifIndex),
        ifIndex,
        ifName,
        ifDescr,
        unquoted(row.text(IfColumn.IF_ALIAS)),
        row.unsigned(IfColumn.IF_TYPE).stream()
            .mapToObj(IfType::new)
            .findAny()
            .orElse(IfType.UNKNOWN),
        InterfaceSpeed.of(row.unsigned(IfColumn.IF_SPEED), high),
        high,
        IfStatus.of(row.number(IfColumn.IF_ADMIN_STATUS)),
        IfStatus.of(row.number(IfColumn.IF_OPER_STATUS)),
        row.octets(IfColumn.IF_PHYS_ADDRESS).flatMap(PhysAddress::of),
        truth(row.number(IfColumn.IF_CONNECTOR_PRESENT)),
        row.unsigned(IfColumn.IF_MTU),
        row.unsigned(IfColumn.IF_LAST_CHANGE),
        Duplex.of(row.number(IfColumn.DUPLEX_STATUS)));
  }

  /** TruthValue (RFC 2579). */
  private static Optional<Boolean> truth(OptionalLong number) {
    long value = number.orElse(0);
    return value == 1 || value == 2 ? Optional.of(value == 1) : Optional.empty();
  }

  /** Some agents give a description with the quotes, or back-slashes, it was typed with. */
  private static String unquoted(String text) {
    boolean quoted =
        text.length() > 1
            && (text.charAt(0) == '"' || text.charAt(0) == '\\')
            && text.charAt(0) == text.charAt(text.length() - 1);
    return quoted ? text.substring(1, text.length() - 1).strip() : text;
  }

  /** The interfaces of a device, by names of their own: what has one twice gets its ifIndex. */
  public static List<Interface> uniquelyNamed(List<Interface> found) {
    Map<String, Long> times =
        found.stream().collect(Collectors.groupingBy(Interface::name, Collectors.counting()));
    Set<String> taken = new HashSet<>();
    List<Interface> named = new ArrayList<>();
    for (Interface each : found) {
      boolean unique = times.get(each.name()) == 1;
      Interface one = unique ? each : each.named(each.name() + " [" + each.ifIndex() + "]");
      while (!taken.add(one.name())) {
        one = one.named(one.name() + "'");
      }
      named.add(one);
    }
    return named;
  }
}
