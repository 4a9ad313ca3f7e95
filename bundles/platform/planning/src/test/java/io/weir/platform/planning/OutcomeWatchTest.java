package io.weir.platform.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.TimeRange;
import io.weir.api.optimize.Goal;
import io.weir.api.optimize.PlanningProblem;
import io.weir.api.planning.PlanEntry;
import io.weir.api.planning.PlanRequest;
import io.weir.api.planning.PlanState;
import io.weir.api.topology.Topology;
import io.weir.api.traffic.LinkLoad;
import io.weir.api.traffic.NetworkTraffic;
import io.weir.api.traffic.TrafficMatrix;
import io.weir.platform.planning.model.Triangle;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeWatchTest {

  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
  private static final Duration SETTLE = Duration.ofMinutes(10);
  private static final Duration MEASURE = Duration.ofMinutes(15);

  @TempDir private Path directory;

  /** Before the plan 80 % on a:b; after it some on c:b. */
  private record Measured(double afterwards) implements NetworkTraffic {

    @Override
    public Topology topology() {
      return Triangle.topology();
    }

    @Override
    public List<LinkLoad> loads(Topology topology, TimeRange range) {
      return range.from().isBefore(START)
          ? List.of(new LinkLoad("a:b", 8e9, 1))
          : List.of(new LinkLoad("a:b", 1e9, 1), new LinkLoad("c:b", afterwards * 1e10, 1));
    }

    @Override
    public TrafficMatrix matrix(Topology topology, TimeRange range) {
      return Triangle.NETWORK.traffic();
    }
  }

  private static Clock at(Instant time) {
    return Clock.fixed(time, ZoneOffset.UTC);
  }

  private PlanBook appliedPlan() throws Exception {
    PlanBook book = new PlanBook(new PlanFiles(directory), 10, at(START));
    PlanEntry entry =
        book.open(
            new PlanRequest(
                Optional.empty(), Goal.LEAST_UTILISATION, Duration.ofHours(1), List.of(), ""),
            "ada");
    PlanEntry.Basis basis = new PlanEntry.Basis(Triangle.topology(), Triangle.NETWORK.traffic());
    PlanningProblem problem =
        new PlanningProblem(basis.topology(), basis.traffic().demands(), Goal.LEAST_UTILISATION);
    var plan = new Bench().optimize(problem);
    book.move(entry.id(), PlanState.PLANNING, made -> made.made(basis, plan), "");
    book.move(entry.id(), PlanState.PROPOSED, PlanState.APPLIED, "bob", "");
    return book;
  }

  private static Optional<PlanEntry.Outcome> outcome(PlanBook book, double afterwards, Instant now)
      throws Exception {
    Measurements measurements =
        new Measurements(() -> Optional.of(new Measured(afterwards)), at(now));
    new OutcomeWatch(book, measurements, SETTLE, MEASURE, at(now)).look();
    return book.get(1).outcome();
  }

  @Test
  void waitsUntilAllIsMeasured() throws Exception {
    Instant early = START.plus(SETTLE).plus(MEASURE).minusMillis(1);

    assertTrue(outcome(appliedPlan(), 0.6, early).isEmpty());
  }

  @Test
  void tellsTheRegret() throws Exception {
    PlanEntry.Outcome outcome =
        outcome(appliedPlan(), 0.6, START.plus(SETTLE).plus(MEASURE)).orElseThrow();

    assertEquals(0.8, outcome.before(), 1e-12);
    assertEquals(0.5, outcome.promised(), 1e-12);
    assertEquals(0.6, outcome.measured(), 1e-12);
    assertEquals(0.1, outcome.regret(), 1e-12);
    assertEquals("c:b", outcome.linkId());
    assertEquals(START.plus(SETTLE), outcome.from());
    assertTrue(!outcome.isWorse());
  }

  @Test
  void tellsWhatWouldBetterHaveBeenLeftAlone() throws Exception {
    assertTrue(
        outcome(appliedPlan(), 0.9, START.plus(SETTLE).plus(MEASURE)).orElseThrow().isWorse());
  }
}
