package io.weir.collector.snmp.model.device;

import io.weir.api.snmp.SnmpTable;
import io.weir.collector.snmp.model.device.PhysicalEntity.PhysicalClass;
import io.weir.collector.snmp.model.mib.EntPhysicalColumn;
import io.weir.collector.snmp.model.mib.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a device is built of. */
public record PhysicalEntities(List<PhysicalEntity> all) {

  /** What agents write where they have nothing to say. */
  private static final Set<String> NOTHING =
      Set.of("N/A", "n/a", "NA", "none", "None", "unknown", "Unknown", "Not Specified", "-", "0");

  public PhysicalEntities {
    all = List.copyOf(all);
  }

  /**
   * Reads the table of physical entities.
   *
   * @param walked of {@link EntPhysicalColumn}
   */
  public static PhysicalEntities of(SnmpTable walked) {
    return new PhysicalEntities(
        Row.of(walked)
            .filter(row -> row.index().size() == 1)
            .map(PhysicalEntities::entity)
            .toList());
  }

  private static PhysicalEntity entity(Row row) {
    return new PhysicalEntity(
        row.index().arc(0),
        row.unsigned(EntPhysicalColumn.ENT_PHYSICAL_CONTAINED_IN).orElse(0),
        PhysicalClass.of(row.number(EntPhysicalColumn.ENT_PHYSICAL_CLASS).orElse(0)),
        said(row, EntPhysicalColumn.ENT_PHYSICAL_NAME),
        said(row, EntPhysicalColumn.ENT_PHYSICAL_DESCR),
        said(row, EntPhysicalColumn.ENT_PHYSICAL_MFG_NAME),
        said(row, EntPhysicalColumn.ENT_PHYSICAL_MODEL_NAME),
        said(row, EntPhysicalColumn.ENT_PHYSICAL_SERIAL_NUM),
        said(row, EntPhysicalColumn.ENT_PHYSICAL_HARDWARE_REV),
        said(row, EntPhysicalColumn.ENT_PHYSICAL_FIRMWARE_REV),
        said(row, EntPhysicalColumn.ENT_PHYSICAL_SOFTWARE_REV));
  }

  private static String said(Row row, EntPhysicalColumn column) {
    String text = row.text(column);
    return NOTHING.contains(text) ? "" : text;
  }

  /** The chassis; in a stack, those of its members. */
  public List<PhysicalEntity> chassis() {
    return ofClass(PhysicalClass.CHASSIS);
  }

  public List<PhysicalEntity> modules() {
    return ofClass(PhysicalClass.MODULE);
  }

  /** The chassis that do not stand for the device, and the modules. */
  public List<PhysicalEntity> parts() {
    Optional<PhysicalEntity> main = main();
    return all.stream()
        .filter(each -> each.physicalClass() == PhysicalClass.CHASSIS || isModule(each))
        .filter(each -> main.filter(each::equals).isEmpty())
        .toList();
  }

  private static boolean isModule(PhysicalEntity each) {
    return each.physicalClass() == PhysicalClass.MODULE;
  }

  /** The chassis that stands for the device: the first that says its model and serial number. */
  Optional<PhysicalEntity> main() {
    return chassis().stream()
        .min(
            Comparator.comparing((PhysicalEntity each) -> each.model().isEmpty())
                .thenComparing(each -> each.serial().isEmpty())
                .thenComparing(PhysicalEntity::index));
  }

  private List<PhysicalEntity> ofClass(PhysicalClass wanted) {
    return all.stream().filter(each -> each.physicalClass() == wanted).toList();
  }
}
