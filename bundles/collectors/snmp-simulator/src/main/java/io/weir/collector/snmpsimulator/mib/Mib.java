package io.weir.collector.snmpsimulator.mib;

import io.weir.collector.snmpsimulator.agent.ObjectName;
import java.util.List;
import java.util.stream.Stream;

/** All columns that there are, in the order of their names: the same for all devices. */
final class Mib {

  private static final List<Column> COLUMNS =
      Stream.of(
              SystemColumns.all(),
              InterfaceColumns.all(),
              AddressColumns.all(),
              BridgeColumns.all(),
              EntityColumns.all(),
              LldpColumns.all(),
              BgpColumns.all())
          .flatMap(List::stream)
          .sorted(Column::compareWith)
          .toList();

  private Mib() {}

  static int size() {
    return COLUMNS.size();
  }

  static Column column(int place) {
    return COLUMNS.get(place);
  }

  /** The place of the last column that is not after a name, or -1. */
  static int notAfter(ObjectName name) {
    int low = 0;
    int high = COLUMNS.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (COLUMNS.get(middle).compareWith(name) >= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /**
   * The place of a column.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  static int place(int... name) {
    for (int place = 0; place < COLUMNS.size(); place++) {
      if (COLUMNS.get(place).isNamed(name)) {
        return place;
      }
    }
    throw new IllegalArgumentException("wanted a column that is there");
  }
}
