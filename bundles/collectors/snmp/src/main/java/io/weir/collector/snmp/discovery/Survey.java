package io.weir.collector.snmp.discovery;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpAgent;
import io.weir.api.snmp.SnmpTable;
import io.weir.collector.snmp.model.mib.LldpLocalScalar;
import io.weir.collector.snmp.model.mib.Row;
import io.weir.collector.snmp.model.mib.SystemScalar;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Asks one agent, table by table, for all that a discovery wants to know. */
final class Survey {

  private static final SnmpTable EMPTY = SnmpTable.of(List.of(), List.of());

  private final SnmpAgent agent;
  private final Map<Part, SnmpTable> came = new EnumMap<>(Part.class);

  private Survey(SnmpAgent agent) {
    this.agent = agent;
  }

  /**
   * Asks the agent.
   *
   * @return what came; exceptionally if the scalars or the interfaces did not. Of the other tables
   *     any may be missing: agents refuse what they do not know in more ways than the RFCs have.
   */
  static CompletionStage<Answers> of(SnmpAgent agent) {
    Survey survey = new Survey(agent);
    List<Oid> scalars = SystemScalar.oids().stream().map(oid -> oid.append(0)).toList();
    return agent
        .get(scalars)
        .thenApply(values -> SnmpTable.of(SystemScalar.oids(), values))
        .thenCompose(
            system ->
                survey
                    .lldp()
                    .thenCompose(
                        lldp ->
                            survey
                                .tables(system)
                                .thenApply(done -> new Answers(system, lldp, survey.came))));
  }

  private CompletionStage<SnmpTable> lldp() {
    return agent
        .get(LldpLocalScalar.oids().stream().map(oid -> oid.append(0)).toList())
        .handle(
            (values, failure) ->
                failure == null ? SnmpTable.of(LldpLocalScalar.oids(), values) : EMPTY);
  }

  private CompletionStage<?> tables(SnmpTable system) {
    Optional<Oid> sysObjectId = new Row(system, Row.SCALARS).name(SystemScalar.SYS_OBJECT_ID);
    CompletionStage<?> chain =
        PatientWalk.table(agent, Part.INTERFACES.columns()).thenAccept(this::interfaces);
    for (Part part : Part.values()) {
      if (part != Part.INTERFACES && part.isOf(sysObjectId)) {
        chain = chain.thenCompose(before -> optional(part));
      }
    }
    return chain;
  }

  private void interfaces(SnmpTable table) {
    came.put(Part.INTERFACES, table);
  }

  private CompletionStage<?> optional(Part part) {
    if (part.behind().filter(this::saidNothing).isPresent()) {
      came.put(part, EMPTY);
      return CompletableFuture.completedFuture(part);
    }
    return PatientWalk.table(agent, part.columns())
        .handle((table, failure) -> keep(part, table, failure));
  }

  private Part keep(Part part, SnmpTable table, Throwable failure) {
    if (failure == null) {
      came.put(part, table);
    }
    return part;
  }

  private boolean saidNothing(Part part) {
    return came.getOrDefault(part, EMPTY).indexes().isEmpty();
  }
}
