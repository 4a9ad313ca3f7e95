package io.weir.collector.snmp.discovery;

import io.weir.collector.snmp.model.device.PhysicalEntities;
import io.weir.collector.snmp.model.device.PhysicalEntity;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Modules and the further chassis of a stack as the inventory keeps them: lines for people. */
final class ModuleLines {

  /** More of them, and longer lines, nobody reads. */
  private static final int MOST = 200;

  private static final int LONGEST = 200;

  private ModuleLines() {}

  /** Of those that say their model or serial number. */
  static SortedSet<String> of(PhysicalEntities entities) {
    return entities.parts().stream()
        .filter(each -> !each.model().isEmpty() || !each.serial().isEmpty())
        .map(ModuleLines::line)
        .limit(MOST)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String line(PhysicalEntity one) {
    String name = one.name().isEmpty() ? one.description() : one.name();
    String serial = one.serial().isEmpty() ? "" : "S/N " + one.serial();
    String comma = one.model().isEmpty() || serial.isEmpty() ? "" : ", ";
    String line = (name.isEmpty() ? "" : name + ": ") + one.model() + comma + serial;
    String plain = line.replaceAll("[\\p{Cc}\\s]+", " ");
    return plain.substring(0, Math.min(plain.length(), LONGEST));
  }
}
