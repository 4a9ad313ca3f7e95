package io.weir.collector.snmp.discovery;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpAgent;
import io.weir.api.snmp.SnmpTable;
import io.weir.collector.snmp.model.interfaces.Interface;
import io.weir.collector.snmp.model.mib.BridgePortColumn;
import io.weir.collector.snmp.model.mib.IpNetToColumn;
import io.weir.collector.snmp.model.mib.TpFdbColumn;
import io.weir.collector.snmp.model.neighbours.Station;
import io.weir.collector.snmp.model.neighbours.StationTables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks one agent for its bridge and ARP tables, one after the other. Where an agent has both ages
 * of a table the newer is read. A table that fails is left out: others may tell.
 */
final class LearntSurvey {

  private static final SnmpTable EMPTY = SnmpTable.of(List.of(), List.of());

  private final SnmpAgent agent;
  private final StationTables tables;
  private final List<Station> found = new ArrayList<>();

  private LearntSurvey(SnmpAgent agent, Collection<Interface> interfaces) {
    this.agent = agent;
    tables =
        new StationTables(
            interfaces.stream().collect(Collectors.toMap(Interface::ifIndex, each -> each)));
  }

  /**
   * Asks.
   *
   * @param interfaces the device's, each of another ifIndex
   * @return the stations, never exceptionally
   */
  static CompletionStage<List<Station>> of(SnmpAgent agent, Collection<Interface> interfaces) {
    LearntSurvey survey = new LearntSurvey(agent, interfaces);
    return survey
        .bridge()
        .thenCompose(
            done ->
                survey.either(IpNetToColumn.physical(), IpNetToColumn.media(), survey.tables::arp))
        .thenApply(done -> survey.found);
  }

  private CompletionStage<?> bridge() {
    return table(BridgePortColumn.oids())
        .thenCompose(
            ports ->
                either(
                    TpFdbColumn.dot1q(),
                    TpFdbColumn.dot1d(),
                    learnt -> tables.bridge(learnt, ports)));
  }

  private CompletionStage<?> either(
      List<Oid> newer, List<Oid> older, Function<SnmpTable, List<Station>> read) {
    return table(newer)
        .thenCompose(
            table ->
                table.indexes().isEmpty() ? table(older) : CompletableFuture.completedFuture(table))
        .thenAccept(table -> found.addAll(read.apply(table)));
  }

  /** What fails is counted where it is asked for. */
  private CompletionStage<SnmpTable> table(List<Oid> columns) {
    return agent.table(columns).exceptionally(failure -> EMPTY);
  }
}
