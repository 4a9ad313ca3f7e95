package io.weir.interfaces.rest;

import io.weir.api.collect.Collection;
import io.weir.api.discovery.NetworkDiscovery;
import io.weir.api.flow.FlowStore;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.metric.MetricStore;
import io.weir.api.planning.Planner;
import io.weir.api.reconciliation.FlowReconciliation;
import io.weir.api.snmp.SnmpAgents;
import io.weir.api.snmp.TrapLog;
import io.weir.api.topology.NetworkTopology;
import io.weir.library.view.NetworkServices;
import io.weir.library.view.Services;
import io.weir.library.view.StatusBoard;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationBase;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;
import org.osgi.service.metatype.annotations.Designate;

/** All there is over HTTP. Host and stores come and go under it. */
@Component(service = Application.class, configurationPid = "io.weir.interfaces.rest")
@Designate(ocd = RestConfig.class)
@JaxrsApplicationBase("/")
@JaxrsName("weir")
public final class RestApplication extends Application {

  private final StatusBoard board = new StatusBoard();
  private final Set<Object> singletons;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile Collection host;

  /** Lowest service ranking first. */
  @Reference(policy = ReferencePolicy.DYNAMIC)
  private volatile List<FlowStore> flowStores = List.of();

  /** Lowest service ranking first. */
  @Reference(policy = ReferencePolicy.DYNAMIC)
  private volatile List<MetricStore> metricStores = List.of();

  /** Lowest service ranking first. */
  @Reference(policy = ReferencePolicy.DYNAMIC)
  private volatile List<InventoryStore> inventories = List.of();

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile NetworkDiscovery discovery;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile SnmpAgents agents;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile NetworkTopology topology;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile FlowReconciliation reconciliation;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile Planner planner;

  @Reference(policy = ReferencePolicy.DYNAMIC)
  private volatile List<TrapLog> trapLogs = List.of();

  /**
   * @throws IllegalArgumentException saying which option wanted what and got what
   */
  @Activate
  public RestApplication(RestConfig config) {
    singletons = RestSingletons.of(config, this::services, board, Clock.systemUTC());
  }

  @Deactivate
  void close() {
    board.close();
  }

  @Override
  public Set<Object> getSingletons() {
    return singletons;
  }

  private Services services() {
    return new Services(
        Optional.ofNullable(host),
        bestFirst(flowStores),
        bestFirst(metricStores),
        bestFirst(inventories),
        new NetworkServices(
            Optional.ofNullable(discovery),
            Optional.ofNullable(agents),
            Optional.ofNullable(topology),
            Optional.ofNullable(reconciliation),
            trapLogs,
            Optional.ofNullable(planner)));
  }

  private static <S> List<S> bestFirst(List<S> lowestFirst) {
    List<S> stores = new ArrayList<>(lowestFirst);
    Collections.reverse(stores);
    return stores;
  }
}
