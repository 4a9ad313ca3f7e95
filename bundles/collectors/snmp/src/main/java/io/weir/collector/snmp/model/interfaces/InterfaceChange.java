package io.weir.collector.snmp.model.interfaces;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * One thing that changed on an interface between two discoveries.
 *
 * @param was the interface before; empty for one added
 * @param is the interface now; empty for one removed
 * @param text one sentence
 */
public record InterfaceChange(
    Kind kind, Optional<Interface> was, Optional<Interface> is, String text) {

  /** What changed. */
  public enum Kind {
    ADDED,
    REMOVED,
    RENAMED,
    RENUMBERED,
    REDESCRIBED,
    SPEED,
    ADMIN_STATUS,
    OPER_STATUS
  }

  /** All changes: of those kept first, then added, then removed. */
  public static List<InterfaceChange> of(InterfaceMatch match) {
    List<InterfaceChange> all = new ArrayList<>();
    match.kept().forEach(kept -> compare(kept, all));
    for (Interface is : match.added()) {
      String text = is.name() + " was added";
      all.add(new InterfaceChange(Kind.ADDED, Optional.empty(), Optional.of(is), text));
    }
    for (Interface was : match.removed()) {
      String text = was.name() + " was removed";
      all.add(new InterfaceChange(Kind.REMOVED, Optional.of(was), Optional.empty(), text));
    }
    return List.copyOf(all);
  }

  private static void compare(InterfaceMatch.Kept kept, List<InterfaceChange> all) {
    String known = " (known by its " + kept.evidence() + ")";
    compare(kept, all, Kind.RENAMED, "name", Interface::name, known);
    compare(kept, all, Kind.RENUMBERED, "ifIndex", each -> "" + each.ifIndex(), known);
    compare(kept, all, Kind.REDESCRIBED, "ifAlias", each -> "'" + each.ifAlias() + "'", "");
    compare(kept, all, Kind.SPEED, "speed", each -> speed(each.speed()), "");
    compare(kept, all, Kind.ADMIN_STATUS, "ifAdminStatus", each -> "" + each.ifAdminStatus(), "");
    compare(kept, all, Kind.OPER_STATUS, "ifOperStatus", each -> "" + each.ifOperStatus(), "");
  }

  private static void compare(
      InterfaceMatch.Kept kept,
      List<InterfaceChange> all,
      Kind kind,
      String what,
      Function<Interface, String> of,
      String behind) {
    String was = of.apply(kept.before());
    String is = of.apply(kept.after());
    if (!was.equals(is)) {
      String text = kept.after().name() + ": " + what + " was " + was + ", is " + is + behind;
      all.add(
          new InterfaceChange(kind, Optional.of(kept.before()), Optional.of(kept.after()), text));
    }
  }

  private static String speed(OptionalLong speed) {
    return speed.isPresent() ? speed.getAsLong() + " bit/s" : "unknown";
  }
}
