package io.weir.analysis.flowseries.model;

import io.weir.api.net.Address;
import java.util.EnumMap;
import java.util.Map;

/** The open bins of one exporter: a table for each family that is kept. For one thread. */
final class ExporterSeries {

  private final Address address;
  private final boolean others;
  private final Map<Family, Table> tables = new EnumMap<>(Family.class);
  private final Table[] byFamily = new Table[Family.values().length];

  /**
   * @param others whether these are all exporters that are not told apart
   */
  ExporterSeries(Address address, boolean others) {
    this.address = address;
    this.others = others;
  }

  void put(Family family, Table table) {
    tables.put(family, table);
    byFamily[family.ordinal()] = table;
  }

  Address address() {
    return address;
  }

  boolean isOthers() {
    return others;
  }

  /** The address, or {@code other}. */
  String label() {
    return others ? SeriesNames.OTHER : address.toString();
  }

  /** Null if the family is not kept. */
  Table table(Family family) {
    return byFamily[family.ordinal()];
  }

  Map<Family, Table> tables() {
    return tables;
  }

  boolean isIdle() {
    return tables.values().stream().allMatch(Table::isIdle);
  }
}
