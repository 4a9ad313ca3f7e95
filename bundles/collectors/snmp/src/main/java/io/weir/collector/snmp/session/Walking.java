package io.weir.collector.snmp.session;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpException;
import io.weir.api.snmp.SnmpException.Reason;
import io.weir.api.snmp.SnmpTable;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.snmp4j.PDU;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.VariableBinding;

/** Drives a walk, one request after the other; each answer decides the size of the next one. */
final class Walking {

  /** Of one answer: some 5,000 octets, a few packets of the link below. */
  private static final int MOST_CELLS = 250;

  /** Rows to ask for first in a table of which nothing is known; most have none. */
  private static final int FIRST = 4;

  private final Talk talk;
  private final TableWalk walk;
  private final CompletableFuture<SnmpTable> table = new CompletableFuture<>();
  private final OptionalInt known;
  private int ceiling;
  private int rows;

  private Walking(Talk talk, List<Oid> columns) {
    this.talk = talk;
    walk = new TableWalk(columns, talk.limits().cells(), talk.limits().octets());
    known = talk.device().rows(columns.get(0));
    ceiling = talk.limits().repetitions();
  }

  static CompletableFuture<SnmpTable> start(Talk talk, List<Oid> columns) {
    Walking walking = new Walking(talk, columns);
    walking.step();
    return walking.table;
  }

  private void step() {
    List<Oid> names = walk.next();
    if (names.isEmpty()) {
      SnmpTable walked = SnmpTable.of(walk.columns(), walk.cells());
      talk.device().rows(walk.columns().get(0), walked.indexes().size());
      table.complete(walked);
      return;
    }
    PDU request = request(names);
    talk.send(request)
        .whenComplete(
            (answer, failure) -> {
              try {
                if (failure != null) {
                  talk.fail(table, failure);
                } else {
                  accept(request, names.size(), answer);
                  step();
                }
              } catch (SnmpException | RuntimeException e) {
                talk.fail(table, e);
              }
            });
  }

  private PDU request(List<Oid> names) {
    PDU request = talk.access().request();
    if (talk.access().bulk()) {
      request.setType(PDU.GETBULK);
      request.setNonRepeaters(0);
      request.setMaxRepetitions(repetitions(names.size()));
    } else {
      request.setType(PDU.GETNEXT);
    }
    names.forEach(name -> request.add(new VariableBinding(Bindings.wire(name))));
    return request;
  }

  /** No more than there were rows the last time, and one to see the end. */
  private int repetitions(int width) {
    int most = Math.min(ceiling, Math.max(1, MOST_CELLS / width));
    int left = known.isPresent() ? known.getAsInt() + 1 - rows : rows == 0 ? FIRST : most;
    int fitting = Math.min(most, talk.device().repetitions().now());
    return left > 0 ? Math.min(fitting, left) : fitting;
  }

  private void accept(PDU request, int width, PDU answer) throws SnmpException {
    switch (answer.getErrorStatus()) {
      case SnmpConstants.SNMP_ERROR_SUCCESS -> success(request, width, answer);
      case SnmpConstants.SNMP_ERROR_NO_SUCH_NAME -> walk.noSuchName(answer.getErrorIndex());
      case SnmpConstants.SNMP_ERROR_TOO_BIG, SnmpConstants.SNMP_ERROR_GENERAL_ERROR ->
          shrink(request, talk.status(answer));
      default -> throw talk.status(answer);
    }
  }

  private void success(PDU request, int width, PDU answer) throws SnmpException {
    if (answer.size() == 0) {
      shrink(request, talk.error(Reason.ERROR_STATUS, "the agent answers with no variable at all"));
      return;
    }
    walk.accept(Bindings.read(answer));
    if (request.getType() == PDU.GETBULK) {
      tune(request.getMaxRepetitions(), width, answer);
    }
  }

  private void tune(int repetitions, int width, PDU answer) {
    int held = answer.size() / width;
    rows += held;
    if (held >= repetitions) {
      talk.device().repetitions().full(repetitions);
    } else if (!walk.endedSome()) {
      talk.device().repetitions().truncated(held);
    }
  }

  private void shrink(PDU request, SnmpException otherwise) throws SnmpException {
    int asked = request.getType() == PDU.GETBULK ? request.getMaxRepetitions() : 1;
    if (asked > 1) {
      ceiling = asked / 2;
      talk.device().repetitions().refused();
    } else if (!walk.narrow()) {
      throw otherwise;
    }
  }
}
