package io.weir.library.view;

import io.weir.api.collect.Collection;
import io.weir.api.collect.CollectorStatus;
import io.weir.api.collect.StageStatus;
import io.weir.api.collect.StoreDelivery;
import io.weir.api.flow.FlowStore;
import io.weir.api.store.StoreStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether Weir does its work: the worst of its checks. Down means that no flow is measured or kept.
 */
public record Health(Status status, List<Check> checks) {

  private static final Duration MOST_LAG = Duration.ofSeconds(10);

  /** Best first. */
  public enum Status {
    UP,
    DEGRADED,
    DOWN
  }

  /** One thing looked at; {@code detail} is a sentence. */
  public record Check(String name, Status status, String detail) {}

  /** Looks at everything; waits no longer for a store than the board does. */
  public static Health of(Services services, StatusBoard board) {
    List<Check> checks = new ArrayList<>();
    services
        .collection()
        .ifPresentOrElse(
            host -> host(host, checks),
            () -> checks.add(new Check("host", Status.DOWN, "The collecting host does not run.")));
    if (services.flowStores().isEmpty()) {
      checks.add(new Check("flow stores", Status.DOWN, "There is no flow store."));
    }
    services.flowStores().forEach(store -> checks.add(store(store, board)));
    Status worst =
        checks.stream().map(Check::status).max(Comparator.naturalOrder()).orElse(Status.UP);
    return new Health(worst, List.copyOf(checks));
  }

  private static void host(Collection host, List<Check> checks) {
    checks.add(collectors(host.collectors()));
    checks.add(stages(host.stages()));
    checks.add(deliveries(host.deliveries()));
    host.deliveries().stream()
        .filter(Health::isInventory)
        .map(Health::inventory)
        .forEach(checks::add);
    LossAnswer loss = LossAnswer.of(host.ledger());
    checks.add(
        new Check("loss ledger", loss.balanced() ? Status.UP : Status.DEGRADED, loss.result()));
  }

  private static Check collectors(List<CollectorStatus> collectors) {
    List<CollectorStatus> deaf =
        collectors.stream()
            .filter(collector -> collector.state() != CollectorStatus.State.LISTENING)
            .toList();
    if (collectors.isEmpty()) {
      return new Check("collectors", Status.DOWN, "No collector is configured and started.");
    }
    if (deaf.isEmpty()) {
      return new Check("collectors", Status.UP, "All " + collectors.size() + " listen.");
    }
    return new Check(
        "collectors",
        deaf.size() == collectors.size() ? Status.DOWN : Status.DEGRADED,
        deaf.stream().map(Health::sentence).collect(Collectors.joining("; ")));
  }

  private static String sentence(CollectorStatus collector) {
    String who = collector.name() + " at " + collector.endpoint();
    return collector.state() == CollectorStatus.State.STARTING
        ? who + " is starting"
        : who + " failed: " + collector.detail();
  }

  private static Check stages(List<StageStatus> stages) {
    String stopped =
        stages.stream()
            .filter(stage -> !stage.state().equals("running"))
            .map(stage -> stage.kind() + " " + stage.name() + " is " + stage.state())
            .collect(Collectors.joining("; "));
    return stopped.isEmpty()
        ? new Check("stages", Status.UP, "All " + stages.size() + " run.")
        : new Check("stages", Status.DEGRADED, stopped);
  }

  private static Check deliveries(List<StoreDelivery> deliveries) {
    String behind =
        deliveries.stream()
            .filter(one -> !isInventory(one) && isBehind(one))
            .map(
                one ->
                    one.name()
                        + " is "
                        + one.lag().toSeconds()
                        + " s and "
                        + one.lagRows()
                        + " "
                        + one.unit()
                        + " behind, its circuit breaker "
                        + one.breaker().replace('_', ' '))
            .collect(Collectors.joining("; "));
    return behind.isEmpty()
        ? new Check("deliveries", Status.UP, "No store is behind.")
        : new Check("deliveries", Status.DEGRADED, behind);
  }

  private static boolean isBehind(StoreDelivery delivery) {
    return !delivery.breaker().equals("closed") || delivery.lag().compareTo(MOST_LAG) > 0;
  }

  private static boolean isInventory(StoreDelivery delivery) {
    return delivery.kind().equals("inventory");
  }

  private static Check inventory(StoreDelivery inventory) {
    String name = "inventory " + inventory.name();
    if (inventory.state().equals("running")) {
      return new Check(name, Status.UP, "It is open.");
    }
    boolean starting = inventory.state().startsWith("starting");
    return new Check(name, starting ? Status.UP : Status.DEGRADED, "It is " + inventory.state());
  }

  private static Check store(FlowStore store, StatusBoard board) {
    String name = "flow store " + store.name();
    try {
      StoreStatus holds = board.of(store, store::status);
      String note = holds.note().map(sentence -> " " + sentence).orElse("");
      return new Check(name, Status.UP, "It holds " + holds.rows() + " flows." + note);
    } catch (RuntimeException e) {
      return new Check(name, Status.DEGRADED, "It does not tell its status: " + e.getMessage());
    }
  }
}
