package io.weir.collector.snmp.session;

import io.weir.api.snmp.Oid;
import io.weir.library.snmp.Values;
import java.util.ArrayList;
import java.util.List;
import org.snmp4j.PDU;
import org.snmp4j.smi.OID;
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
              Values.name(binding.getOid()), Values.of(value), value.getBERPayloadLength()));
    }
    return read;
  }
}
