package io.weir.collector.snmptraps.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.alert.Severity;
import io.weir.api.net.Address;
import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpSyntax;
import io.weir.api.snmp.SnmpValue;
import io.weir.api.snmp.SnmpVersion;
import io.weir.api.snmp.VarBind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTest {

  private static final MibNames NAMES = MibNames.shipped();
  private static final String IF = "1.3.6.1.2.1.2.2.1.";

  private static VarBind number(String oid, long value) {
    return new VarBind(Oid.parse(oid), new SnmpValue.Numeric(SnmpSyntax.INTEGER32, value));
  }

  private static VarBind text(String oid, String value) {
    return new VarBind(
        Oid.parse(oid),
        new SnmpValue.Octets(SnmpSyntax.OCTET_STRING, value.getBytes(StandardCharsets.UTF_8)));
  }

  private static Notification notification(String type, VarBind... bindings) {
    return new Notification(
        Instant.EPOCH,
        Address.parse("192.0.2.1"),
        SnmpVersion.V2C,
        false,
        Oid.parse(type),
        OptionalLong.empty(),
        List.of(bindings),
        100);
  }

  private static String said(String type, VarBind... bindings) {
    Event event = Event.of(notification(type, bindings), NAMES);
    return event.severity() + " " + event.text();
  }

  @ParameterizedTest
  @CsvSource({
    "1.3.6.1.6.3.1.1.5.1, COLD_START, WARNING",
    "1.3.6.1.6.3.1.1.5.2, WARM_START, WARNING",
    "1.3.6.1.6.3.1.1.5.3, LINK_DOWN, MAJOR",
    "1.3.6.1.6.3.1.1.5.4, LINK_UP, CLEARED",
    "1.3.6.1.6.3.1.1.5.5, AUTHENTICATION_FAILURE, WARNING",
    "1.3.6.1.6.3.1.1.5.6, EGP_NEIGHBOR_LOSS, MAJOR",
    "1.3.6.1.2.1.15.7.1, BGP_ESTABLISHED, CLEARED",
    "1.3.6.1.2.1.15.7.0.1, BGP_ESTABLISHED, CLEARED",
    "1.3.6.1.2.1.15.0.1, BGP_ESTABLISHED, CLEARED",
    "1.3.6.1.2.1.15.7.2, BGP_BACKWARD_TRANSITION, MAJOR",
    "1.3.6.1.2.1.15.0.2, BGP_BACKWARD_TRANSITION, MAJOR",
    "1.3.6.1.4.1.9.9.187.0.6, BGP_BACKWARD_TRANSITION, MAJOR",
    "1.3.6.1.2.1.47.2.0.1, CONFIGURATION_CHANGED, WARNING",
    "1.0.8802.1.1.2.0.0.1, NEIGHBOURS_CHANGED, WARNING"
  })
  void knowsTheStandardOnes(String type, EventKind kind, Severity severity) {
    Event event = Event.of(notification(type), NAMES);
    assertEquals(kind, event.kind().orElseThrow());
    assertEquals(severity, event.severity());
  }

  @Test
  void tellsOfLinks() {
    String down = "1.3.6.1.6.3.1.1.5.3";
    assertEquals(
        "MAJOR link down: interface 3 (Gi0/3), ifAdminStatus up, ifOperStatus lowerLayerDown",
        said(
            down,
            number(IF + "1.3", 3),
            text(IF + "2.3", "Gi0/3"),
            number(IF + "7.3", 1),
            number(IF + "8.3", 7)));
    assertEquals(
        "WARNING link down: interface 3, ifAdminStatus down, ifOperStatus down",
        said(down, number(IF + "7.3", 2)));
    assertEquals("MAJOR link down, it does not say of which interface", said(down));
    assertEquals(
        "MAJOR link down, it does not say of which interface", said(down, number(IF + "1.0", -4)));
    assertEquals(
        "CLEARED link up: interface 4294967295, ifOperStatus up",
        said("1.3.6.1.6.3.1.1.5.4", number(IF + "1.1", 4_294_967_295L), number(IF + "8.1", 99)));
  }

  @Test
  void tellsOfBgpPeers() {
    assertEquals(
        "MAJOR BGP session fell back: peer 192.0.2.7",
        said("1.3.6.1.2.1.15.0.2", number("1.3.6.1.2.1.15.3.1.2.192.0.2.7", 1)));
    assertEquals(
        "CLEARED BGP session established: peer 2001:db8:0:0:0:0:0:1",
        said(
            "1.3.6.1.4.1.9.9.187.0.5",
            number("1.3.6.1.4.1.9.9.187.1.2.5.1.3.2.16.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.1", 6)));
  }

  @Test
  void namesWhatItCanOfOthers() {
    assertEquals(
        "WARNING enterprises.99999.0.7: enterprises.99999.1.0 = 5, ifDescr.2 = a b",
        said(
            "1.3.6.1.4.1.99999.0.7",
            number("1.3.6.1.4.1.99999.1.0", 5),
            text(IF + "2.2", "a\r\n\tb")));
    assertEquals("WARNING 1.2.3", said("1.2.3"));
  }

  @Test
  void isNeverLong() {
    VarBind[] many =
        Stream.generate(() -> text("1.2.3", "x".repeat(5000))).limit(200).toArray(VarBind[]::new);
    assertTrue(said("1.2.4", many).length() < 450);
  }

  @Test
  void translatesGenericTraps() {
    VersionOneTrap trap =
        new VersionOneTrap(
            Oid.parse("1.3.6.1.4.1.9"), Address.ofIpv4(0), 6, 258, 1, List.of(number("1.2", 1)));
    Notification translated = trap.translated(Instant.EPOCH, Address.parse("192.0.2.1"), 50);
    assertEquals(Oid.parse("1.3.6.1.4.1.9.0.258"), translated.type());
    assertEquals(
        List.of("1.2", "1.3.6.1.6.3.1.1.4.3.0"),
        translated.bindings().stream().map(binding -> binding.name().toString()).toList());
  }
}
