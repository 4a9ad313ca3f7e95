package io.weir.interfaces.rest;

import io.weir.interfaces.rest.prometheus.Scrape;
import io.weir.library.view.Services;
import io.weir.library.view.StatusBoard;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;

/** Resources, filters and providers, put together by the configuration. */
final class RestSingletons {

  private RestSingletons() {}

  static Set<Object> of(
      RestConfig config, Supplier<Services> services, StatusBoard board, Clock clock) {
    Parameters parameters = new Parameters(clock);
    QueryGate gate = new QueryGate(config.concurrentQueries());
    Inventories inventories = new Inventories(services, parameters, gate);
    Metrics metrics = new Metrics(services, parameters, gate);
    Discoveries discoveries = new Discoveries(services, parameters, gate);
    Planning planning = new Planning(services, parameters, gate);
    return Set.of(
        new AccessFilter(access(config, clock)),
        new ContentFilter(),
        new SecurityHeaders(),
        new HangUps(),
        new JsonWriter(),
        new ProblemMapper(),
        new ProtocolProblemMapper(),
        new CollectionResource(services, parameters, gate, board),
        new InventoryResource(inventories),
        new DeviceResource(inventories, discoveries),
        new InterfaceResource(inventories, metrics, discoveries),
        new DiscoveryResource(discoveries),
        new TopologyResource(inventories, services, parameters),
        new ReconciliationResource(services, parameters),
        new PlanningResource(planning),
        new PlanResource(planning, parameters),
        new TrapResource(services, parameters, gate),
        new FlowResource(services, parameters, gate),
        new MetricResource(metrics),
        new PrometheusResource(
            services, parameters, new Scrape(config.exportersInMetrics(), board)));
  }

  private static Access access(RestConfig config, Clock clock) {
    FailedLogins failures = new FailedLogins(config.loginFailuresPerMinute(), clock);
    return switch (config.authentication()) {
      case "none" -> new LoopbackAccess();
      case "basic" ->
          new BasicAccess(
              new JaasLogin(config.realm()), config.role(), config.writeRole(), failures);
      default ->
          throw new IllegalArgumentException(
              "wanted authentication of none or basic, got '" + config.authentication() + "'");
    };
  }
}
