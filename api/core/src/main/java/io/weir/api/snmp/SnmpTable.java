package io.weir.api.snmp;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Columns of a conceptual table (RFC 2578, section 7.1.12) as rows by index. A row has those cells
 * that the agent gave; a sparse table has holes. Immutable.
 */
public final class SnmpTable {

  private final SortedMap<Oid, Map<Oid, SnmpValue>> rows;

  private SnmpTable(SortedMap<Oid, Map<Oid, SnmpValue>> rows) {
    this.rows = rows;
  }

  /**
   * Gathers what was walked. What is below none of the columns is left out.
   *
   * @param columns none of them below another
   */
  public static SnmpTable of(List<Oid> columns, Iterable<VarBind> walked) {
    SortedMap<Oid, Map<Oid, SnmpValue>> rows = new TreeMap<>();
    int next = 0;
    for (VarBind cell : walked) {
      int place = place(columns, next, cell.name());
      if (place >= 0) {
        Oid column = columns.get(place);
        rows.computeIfAbsent(cell.name().from(column.size()), index -> new TreeMap<>())
            .putIfAbsent(column, cell.value());
        next = place + 1;
      }
    }
    return new SnmpTable(rows);
  }

  /** The column that a name is below, or -1. A walk goes row by row: so the next one is likely. */
  private static int place(List<Oid> columns, int next, Oid name) {
    for (int step = 0; step < columns.size(); step++) {
      int place = (next + step) % columns.size();
      Oid column = columns.get(place);
      if (name.startsWith(column) && name.size() > column.size()) {
        return place;
      }
    }
    return -1;
  }

  /** The rows' indexes, in the order in which an agent walks. */
  public Set<Oid> indexes() {
    return Collections.unmodifiableSet(rows.keySet());
  }

  public Optional<SnmpValue> cell(Oid index, Oid column) {
    return Optional.ofNullable(rows.getOrDefault(index, Map.of()).get(column));
  }

  /** A numeric cell's value as sent; empty for a hole and for what is no number. */
  public Optional<Long> number(Oid index, Oid column) {
    return cell(index, column)
        .filter(SnmpValue.Numeric.class::isInstance)
        .map(value -> ((SnmpValue.Numeric) value).value());
  }

  /** A cell's octets; empty for a hole and for what is none. */
  public Optional<SnmpValue.Octets> octets(Oid index, Oid column) {
    return cell(index, column)
        .filter(SnmpValue.Octets.class::isInstance)
        .map(SnmpValue.Octets.class::cast);
  }

  /** A cell as people read it; empty for a hole. */
  public Optional<String> text(Oid index, Oid column) {
    return cell(index, column).map(SnmpValue::toString);
  }
}
