package io.weir.collector.snmp.session;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpSyntax;
import io.weir.api.snmp.SnmpValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snmp4j.PDU;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.SMIConstants;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/** Between the wire's variable bindings and ours. */
final class Bindings {

  private Bindings() {}

  static OID wire(Oid name) {
    int[] arcs = new int[name.size()];
    for (int place = 0; place < arcs.length; place++) {
      arcs[place] = (int) name.arc(place);
    }
    return new OID(arcs);
  }

  static List<Answered> read(PDU answer) {
    List<? extends VariableBinding> bindings = answer.getVariableBindings();
    List<Answered> read = new ArrayList<>(bindings.size());
    for (VariableBinding binding : bindings) {
      Variable value = binding.getVariable();
      read.add(
          new Answered(
              Oid.of(binding.getOid().getValue()), value(value), value.getBERPayloadLength()));
    }
    return read;
  }

  private static Optional<SnmpValue> value(Variable value) {
    return switch (value.getSyntax()) {
      case SMIConstants.SYNTAX_INTEGER -> number(SnmpSyntax.INTEGER32, value);
      case SMIConstants.SYNTAX_COUNTER32 -> number(SnmpSyntax.COUNTER32, value);
      case SMIConstants.SYNTAX_GAUGE32 -> number(SnmpSyntax.UNSIGNED32, value);
      case SMIConstants.SYNTAX_TIMETICKS -> number(SnmpSyntax.TIME_TICKS, value);
      case SMIConstants.SYNTAX_COUNTER64 -> number(SnmpSyntax.COUNTER64, value);
      case SMIConstants.SYNTAX_OBJECT_IDENTIFIER ->
          Optional.of(new SnmpValue.Name(Oid.of(((OID) value).getValue())));
      case SMIConstants.SYNTAX_IPADDRESS ->
          Optional.of(
              new SnmpValue.Octets(
                  SnmpSyntax.IP_ADDRESS,
                  ((org.snmp4j.smi.IpAddress) value).getInetAddress().getAddress()));
      case SMIConstants.SYNTAX_OPAQUE -> octets(SnmpSyntax.OPAQUE, value);
      case SMIConstants.SYNTAX_OCTET_STRING -> octets(SnmpSyntax.OCTET_STRING, value);
      default -> Optional.empty();
    };
  }

  private static Optional<SnmpValue> number(SnmpSyntax syntax, Variable value) {
    return Optional.of(new SnmpValue.Numeric(syntax, value.toLong()));
  }

  private static Optional<SnmpValue> octets(SnmpSyntax syntax, Variable value) {
    return Optional.of(new SnmpValue.Octets(syntax, ((OctetString) value).getValue()));
  }
}
