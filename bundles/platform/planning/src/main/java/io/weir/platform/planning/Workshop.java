package io.weir.platform.planning;

import io.weir.api.optimize.Optimizer;
import io.weir.api.planning.PlanEntry;
import io.weir.api.planning.PlanRequest;
import io.weir.api.planning.PlanningException;
import io.weir.api.planning.PlanningException.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread on which plans are made, one after the other, and their outcomes measured. */
final class Workshop {

  private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);
  private static final int MOST_WAITING = 8;
  private static final int CLOSE_SECONDS = 30;

  private final PlanBook book;
  private final ScheduledExecutorService makers = threads("weir-planning");
  private final ScheduledExecutorService watchers = threads("weir-outcomes");
  private final Map<Long, PlanMaker> running = new ConcurrentHashMap<>();

  Workshop(PlanBook book, OutcomeWatch outcomes) {
    this.book = book;
    Future<?> unused = watchers.scheduleWithFixedDelay(outcomes::look, 1, 1, TimeUnit.MINUTES);
  }

  private static ScheduledExecutorService threads(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Begins a plan. */
  synchronized PlanEntry start(
      PlanRequest request, String actor, Optimizer optimizer, Measurements measurements)
      throws PlanningException {
    if (running.size() >= MOST_WAITING) {
      throw new PlanningException(
          Kind.UNAVAILABLE,
          "wanted at most %d plans in the making, got one more: wait, or reject one"
              .formatted(MOST_WAITING));
    }
    PlanEntry entry = book.open(request, actor);
    PlanMaker maker = new PlanMaker(book, entry, optimizer, measurements);
    running.put(entry.id(), maker);
    makers.execute(
        () -> {
          try {
            maker.run();
          } finally {
            running.remove(entry.id());
          }
        });
    return entry;
  }

  /** Ends the work on a plan, if there is any. */
  void end(long id) {
    Optional.ofNullable(running.get(id)).ifPresent(PlanMaker::end);
  }

  /** Ends all work. */
  void close() {
    running.values().forEach(PlanMaker::end);
    makers.shutdown();
    watchers.shutdown();
    try {
      if (!makers.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("An optimizer does not end; its thread ends later");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
