package io.weir.collector.snmptraps.model;

import io.weir.api.snmp.Oid;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a linkDown or linkUp says of its interface (RFC 2863).
 *
 * @param ifAdminStatus empty where it does not say
 */
public record LinkState(long ifIndex, Optional<String> ifAdminStatus, String ifOperStatus) {

  private static final List<String> STATUS =
      List.of("up", "down", "testing", "unknown", "dormant", "notPresent", "lowerLayerDown");
  private static final int ADMIN_STATUSES = 3;
  private static final long LAST_INDEX = 0xffff_ffffL;

  /** Reads it; empty for other notifications, and for one that names no interface. */
  public static Optional<LinkState> of(Notification notification) {
    EventKind kind = EventKind.of(notification.type()).orElse(EventKind.COLD_START);
    if (kind != EventKind.LINK_DOWN && kind != EventKind.LINK_UP) {
      return Optional.empty();
    }
    OptionalLong index = ifIndex(notification);
    if (index.isEmpty() || index.getAsLong() < 1 || index.getAsLong() > LAST_INDEX) {
      return Optional.empty();
    }
    String implied = kind == EventKind.LINK_DOWN ? "down" : "up";
    return Optional.of(
        new LinkState(
            index.getAsLong(),
            status(notification.number(MibObjects.IF_ADMIN_STATUS), ADMIN_STATUSES),
            status(notification.number(MibObjects.IF_OPER_STATUS), STATUS.size()).orElse(implied)));
  }

  /** By the object's value; some agents leave it out, but have it as an index. */
  private static OptionalLong ifIndex(Notification notification) {
    OptionalLong value = notification.number(MibObjects.IF_INDEX);
    if (value.isPresent()) {
      return value;
    }
    return notification
        .index(MibObjects.IF_ENTRY)
        .filter(index -> index.size() == 2)
        .map(index -> OptionalLong.of(index.arc(1)))
        .orElse(OptionalLong.empty());
  }

  private static Optional<String> status(OptionalLong value, int most) {
    return value.isPresent() && value.getAsLong() >= 1 && value.getAsLong() <= most
        ? Optional.of(STATUS.get((int) value.getAsLong() - 1))
        : Optional.empty();
  }

  /** Whether somebody meant it to be down. */
  boolean isShutDown() {
    return ifAdminStatus.filter("down"::equals).isPresent();
  }

  /** The index below a column, for names of the same interface. */
  Oid instance(Oid column) {
    return column.append((int) ifIndex);
  }
}
