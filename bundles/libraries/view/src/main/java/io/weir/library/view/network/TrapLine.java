package io.weir.library.view.network;

import io.weir.api.alert.Severity;
import io.weir.api.net.Address;
import io.weir.api.snmp.SnmpSyntax;
import io.weir.api.snmp.Trap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A notification that came.
 *
 * @param listener who received it
 * @param device the id of the device; empty if it is none of the inventory
 * @param agent whose notification it is
 * @param sender whose datagram it was
 * @param version {@code 1}, {@code 2c} or {@code 3}
 * @param inform whether it asked for an answer
 * @param event its name, such as {@code linkDown}
 * @param oid its name in dotted decimal
 * @param text what it says in words
 * @param sysUpTime in hundredths of a second
 */
public record TrapLine(
    Instant time,
    String listener,
    Optional<String> device,
    String deviceName,
    Address agent,
    Address sender,
    String version,
    boolean inform,
    String event,
    String oid,
    Severity severity,
    String text,
    Optional<Long> sysUpTime,
    List<Binding> bindings) {

  /**
   * What it tells of an object.
   *
   * @param name as far as it is known, such as {@code ifIndex.3}
   */
  public record Binding(String oid, String name, SnmpSyntax syntax, String value) {}

  static TrapLine of(String listener, Trap trap) {
    return new TrapLine(
        trap.time(),
        listener,
        Optional.of(trap.deviceId()).filter(id -> !id.isEmpty()),
        trap.deviceName(),
        trap.agent(),
        trap.sender(),
        trap.version().toString(),
        trap.inform(),
        trap.name(),
        trap.notification().toString(),
        trap.severity(),
        trap.text(),
        trap.sysUpTime().stream().boxed().findFirst(),
        trap.bindings().stream()
            .map(
                one ->
                    new Binding(
                        one.oid().toString(),
                        one.name(),
                        one.value().syntax(),
                        one.value().toString()))
            .toList());
  }

  /** What people call who it is from. */
  public String called() {
    return deviceName.isEmpty() ? agent.toString() : deviceName;
  }
}
