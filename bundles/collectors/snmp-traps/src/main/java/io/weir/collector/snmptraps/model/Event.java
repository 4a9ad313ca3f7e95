package io.weir.collector.snmptraps.model;

import io.weir.api.alert.Severity;
import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpValue;
import io.weir.api.snmp.VarBind;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a notification says to people. Two that are equal say the same.
 *
 * @param kind empty where it is none of the standard ones
 * @param text a sentence about the device, which it does not name
 */
public record Event(Optional<EventKind> kind, Severity severity, String text) {

  private static final int LONGEST = 400;
  private static final int BINDINGS_TOLD = 12;
  private static final int IPV4 = 4;
  private static final Pattern UNCLEAN = Pattern.compile("[\\p{Cntrl}\\s]{2,}|[\\p{Cntrl}]");

  /** Reads it. */
  public static Event of(Notification notification, MibNames names) {
    Optional<EventKind> kind = EventKind.of(notification.type());
    return kind.isEmpty()
        ? new Event(kind, Severity.WARNING, clean(other(notification, names)))
        : new Event(
            kind, severity(kind.get(), notification), clean(text(kind.get(), notification)));
  }

  /** A link that somebody shut down is no fault. */
  private static Severity severity(EventKind kind, Notification notification) {
    return kind == EventKind.LINK_DOWN
            && LinkState.of(notification).filter(LinkState::isShutDown).isPresent()
        ? Severity.WARNING
        : kind.severity();
  }

  private static String text(EventKind kind, Notification notification) {
    return switch (kind) {
      case LINK_DOWN, LINK_UP -> kind.words() + link(notification);
      case BGP_ESTABLISHED, BGP_BACKWARD_TRANSITION -> kind.words() + peer(notification);
      case EGP_NEIGHBOR_LOSS ->
          kind.words()
              + notification.value(MibObjects.EGP_NEIGH_ADDR).map(value -> ": " + value).orElse("");
      default -> kind.words();
    };
  }

  private static String link(Notification notification) {
    Optional<LinkState> state = LinkState.of(notification);
    if (state.isEmpty()) {
      return ", it does not say of which interface";
    }
    String descr =
        notification
            .value(state.get().instance(MibObjects.IF_DESCR))
            .map(value -> " (" + value + ")")
            .orElse("");
    String admin = state.get().ifAdminStatus().map(status -> "ifAdminStatus " + status).orElse("");
    return ": interface "
        + state.get().ifIndex()
        + descr
        + (admin.isEmpty() ? "" : ", " + admin)
        + (", ifOperStatus " + state.get().ifOperStatus());
  }

  private static String peer(Notification notification) {
    Optional<Oid> index =
        notification
            .index(MibObjects.BGP_PEER_STATE)
            .or(() -> notification.index(MibObjects.CBGP_PEER2_STATE).map(Event::address));
    return index.map(peer -> ": peer " + written(peer)).orElse("");
  }

  /** Behind the address's type and length (RFC 4001). */
  private static Oid address(Oid index) {
    return index.size() > 2 ? index.from(2) : index;
  }

  private static String written(Oid address) {
    if (address.size() == IPV4) {
      return address.toString();
    }
    StringBuilder groups = new StringBuilder();
    for (int place = 0; place + 1 < address.size(); place += 2) {
      groups
          .append(groups.isEmpty() ? "" : ":")
          .append(Long.toHexString(address.arc(place) << 8 | address.arc(place + 1)));
    }
    return groups.toString();
  }

  private static String other(Notification notification, MibNames names) {
    String told =
        notification.bindings().stream()
            .filter(binding -> !isAboutTheTrap(binding))
            .limit(BINDINGS_TOLD)
            .map(binding -> names.of(binding.name()) + " = " + shortly(binding.value()))
            .collect(Collectors.joining(", "));
    return names.of(notification.type()) + (told.isEmpty() ? "" : ": " + told);
  }

  private static boolean isAboutTheTrap(VarBind binding) {
    return binding.name().equals(MibObjects.SNMP_TRAP_ENTERPRISE_0)
        || binding.name().startsWith(MibObjects.SNMP_TRAP_ADDRESS);
  }

  private static String shortly(SnmpValue value) {
    return cut(value.toString(), LONGEST / 2);
  }

  private static String clean(String text) {
    return cut(UNCLEAN.matcher(text).replaceAll(" ").strip(), LONGEST);
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
