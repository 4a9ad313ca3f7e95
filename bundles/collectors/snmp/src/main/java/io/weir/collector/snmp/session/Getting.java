package io.weir.collector.snmp.session;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpException;
import io.weir.api.snmp.VarBind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.snmp4j.PDU;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.VariableBinding;

/** Drives a get, in as many requests as it takes: some agents have little room. */
final class Getting {

  private static final int MOST = 32;

  private final Talk talk;
  private final List<Oid> instances;
  private final Deque<List<Oid>> open = new ArrayDeque<>();
  private final Map<Oid, VarBind> got = new HashMap<>();
  private final CompletableFuture<List<VarBind>> answer = new CompletableFuture<>();

  private Getting(Talk talk, List<Oid> instances) {
    this.talk = talk;
    this.instances = List.copyOf(instances);
    for (int from = 0; from < instances.size(); from += MOST) {
      open.add(this.instances.subList(from, Math.min(from + MOST, instances.size())));
    }
  }

  static CompletableFuture<List<VarBind>> start(Talk talk, List<Oid> instances) {
    Getting getting = new Getting(talk, instances);
    getting.step();
    return getting.answer;
  }

  private void step() {
    List<Oid> part = open.poll();
    if (part == null) {
      answer.complete(instances.stream().filter(got::containsKey).map(got::get).toList());
      return;
    }
    PDU request = talk.access().request();
    request.setType(PDU.GET);
    part.forEach(name -> request.add(new VariableBinding(Bindings.wire(name))));
    talk.send(request)
        .whenComplete(
            (response, failure) -> {
              try {
                if (failure != null) {
                  talk.fail(answer, failure);
                } else {
                  accept(part, response);
                  step();
                }
              } catch (SnmpException | RuntimeException e) {
                talk.fail(answer, e);
              }
            });
  }

  private void accept(List<Oid> part, PDU response) throws SnmpException {
    switch (response.getErrorStatus()) {
      case SnmpConstants.SNMP_ERROR_SUCCESS -> keep(part, response);
      case SnmpConstants.SNMP_ERROR_NO_SUCH_NAME -> without(part, response.getErrorIndex());
      case SnmpConstants.SNMP_ERROR_TOO_BIG -> halve(part, response);
      default -> throw talk.status(response);
    }
  }

  private void keep(List<Oid> part, PDU response) {
    for (Answered answered : Bindings.read(response)) {
      if (part.contains(answered.name())) {
        answered
            .value()
            .ifPresent(value -> got.put(answered.name(), new VarBind(answered.name(), value)));
      }
    }
  }

  /** Version 1 names one instance that it lacks and gives none of the others (RFC 1157, 4.1.2). */
  private void without(List<Oid> part, int index) {
    if (index < 1 || index > part.size()) {
      return;
    }
    List<Oid> rest = new ArrayList<>(part);
    rest.remove(index - 1);
    if (!rest.isEmpty()) {
      open.addFirst(rest);
    }
  }

  private void halve(List<Oid> part, PDU response) throws SnmpException {
    if (part.size() == 1) {
      throw talk.status(response);
    }
    open.addFirst(part.subList(part.size() / 2, part.size()));
    open.addFirst(part.subList(0, part.size() / 2));
  }
}
