package io.weir.library.snmp;

import io.weir.api.net.Address;
import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpSyntax;
import io.weir.api.snmp.SnmpValue;
import java.util.Optional;
import org.snmp4j.smi.IpAddress;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.SMIConstants;
import org.snmp4j.smi.Variable;

/** From the wire's values to those of the contract. */
public final class Values {

  private Values() {}

  public static Oid name(OID name) {
    return Oid.of(name.getValue());
  }

  public static Address address(IpAddress address) {
    return Address.of(address.getInetAddress());
  }

  /** Empty for an exception, such as noSuchInstance (RFC 3416, section 3), and for null. */
  public static Optional<SnmpValue> of(Variable value) {
    return switch (value.getSyntax()) {
      case SMIConstants.SYNTAX_INTEGER -> number(SnmpSyntax.INTEGER32, value);
      case SMIConstants.SYNTAX_COUNTER32 -> number(SnmpSyntax.COUNTER32, value);
      case SMIConstants.SYNTAX_GAUGE32 -> number(SnmpSyntax.UNSIGNED32, value);
      case SMIConstants.SYNTAX_TIMETICKS -> number(SnmpSyntax.TIME_TICKS, value);
      case SMIConstants.SYNTAX_COUNTER64 -> number(SnmpSyntax.COUNTER64, value);
      case SMIConstants.SYNTAX_OBJECT_IDENTIFIER ->
          Optional.of(new SnmpValue.Name(name((OID) value)));
      case SMIConstants.SYNTAX_IPADDRESS ->
          octets(SnmpSyntax.IP_ADDRESS, ((IpAddress) value).getInetAddress().getAddress());
      case SMIConstants.SYNTAX_OPAQUE ->
          octets(SnmpSyntax.OPAQUE, ((OctetString) value).getValue());
      case SMIConstants.SYNTAX_OCTET_STRING ->
          octets(SnmpSyntax.OCTET_STRING, ((OctetString) value).getValue());
      default -> Optional.empty();
    };
  }

  private static Optional<SnmpValue> number(SnmpSyntax syntax, Variable value) {
    return Optional.of(new SnmpValue.Numeric(syntax, value.toLong()));
  }

  private static Optional<SnmpValue> octets(SnmpSyntax syntax, byte[] octets) {
    return Optional.of(new SnmpValue.Octets(syntax, octets));
  }
}
