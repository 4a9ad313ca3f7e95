package io.weir.interfaces.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.optimize.FailureStudy.Failure;
import io.weir.api.optimize.Goal;
import io.weir.api.planning.PlanState;
import io.weir.library.view.planning.FailuresRequest;
import io.weir.library.view.planning.OutcomeLine;
import io.weir.library.view.planning.PathsRequest;
import io.weir.library.view.planning.PlanDocument;
import io.weir.library.view.planning.PlanLine;
import io.weir.library.view.planning.PromiseLine;
import io.weir.library.view.planning.TrafficLine;
import io.weir.library.view.planning.WhatIfRequest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What an operator reads of plans and what-ifs. */
class PlanningTablesTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final TrafficLine TRAFFIC =
      new TrafficLine(NOON, NOON.plusSeconds(3600), 2, 9e9, 0.85, List.of("A note."));

  private static List<String> printed(Consumer<PrintStream> print) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    print.accept(new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8).lines().map(String::stripTrailing).toList();
  }

  private static PlanLine line(PlanState state, boolean current, Optional<OutcomeLine> outcome) {
    return new PlanLine(
        7,
        state,
        current,
        "ada",
        NOON,
        Optional.of("optimum"),
        Goal.Kind.UTILISATION,
        Duration.ofHours(1),
        List.of("demands x 1.2"),
        Optional.of(new PromiseLine(0.8, 0.5, 0.45, Optional.of(1.0 / 9))),
        outcome,
        "what happened last");
  }

  private static PlanDocument document(PlanLine line) {
    return new PlanDocument(
        line,
        "growth",
        1,
        Optional.of("85999ec154ff"),
        Optional.of(TRAFFIC),
        line.utilisation(),
        List.of(new PlanDocument.CostLine("a:1", "a Te1", 10, 30)),
        List.of(new PlanDocument.LoadLine("a:1", "a Te1", 5e9, 0.5, 0.8)),
        Collections.nCopies(
            3, new PlanDocument.DemandLine("d", "a", "b", 3e9, List.of("c"), List.of())),
        List.of());
  }

  @Test
  void aPlanTellsItsPromiseAndWhatItRestsOn() {
    List<String> lines =
        printed(
            out ->
                new PlanText(document(line(PlanState.PROPOSED, false, Optional.empty())), 10, 2)
                    .print(out));

    assertEquals(
        "Plan 7 is proposed, by optimum; asked for by ada at 2026-03-01T12:00:00Z: growth.",
        lines.get(0));
    assertEquals("Assumed: demands x 1.2", lines.get(1));
    assertEquals("The network is not what this was made for.", lines.get(3));
    assertTrue(lines.get(4).startsWith("Traffic: 9.00 Gbit/s in 2 demands"), lines.get(4));
    assertEquals("  A note.", lines.get(5));
    assertEquals(
        "Largest utilisation: 80.0 % today, 50.0 % by this plan; no routing is below 45.0 % (gap"
            + " 11.11 %).",
        lines.get(6));
    assertTrue(lines.stream().anyMatch(each -> each.matches("a Te1 +30 +10")), lines.toString());
    assertTrue(
        lines.stream().anyMatch(each -> each.matches("a +b +3.00 Gbit/s +c +0")), lines.toString());
    assertEquals("3 demands in all: weir:plan-show --demands N 7", lines.get(lines.size() - 1));
  }

  @Test
  void whatCameOutWorseIsOfferedToBeTakenBack() {
    OutcomeLine worse =
        new OutcomeLine(NOON, NOON.plusSeconds(900), 0.8, 0.5, 0.9, "a:1", 0.4, true);
    List<String> lines =
        printed(
            out ->
                new PlanText(document(line(PlanState.APPLIED, true, Optional.of(worse))), 1, 1)
                    .print(out));

    assertTrue(
        lines.contains(
            "Measured since: 90.0 % on a:1, 50.0 % promised, 80.0 % before: regret +40.0 points."),
        lines.toString());
    assertTrue(lines.contains("It is worse than before: weir:plan-rollback 7"), lines.toString());
  }

  @Test
  void whoIsCutOffIsNamedAndSummedUp() {
    WhatIfRequest.Answer answer =
        new WhatIfRequest.Answer(
            List.of("node b down"),
            0.8,
            0.9,
            TRAFFIC,
            List.of(new WhatIfRequest.LinkLine("a:1", "a Te1", 8e9, 9e9, 0.8, 0.9)),
            4,
            Collections.nCopies(12, new WhatIfRequest.CutOffLine("d", "a", "b", 1e9)));
    List<String> lines = printed(out -> new WhatIfCommand().print(answer, out));

    assertEquals("If node b down:", lines.get(0));
    assertTrue(
        lines.get(3).matches("a Te1 +9.00 Gbit/s +8.00 Gbit/s +90.0 % +80.0 %"), lines.get(3));
    assertEquals("4 links change in all: --limit", lines.get(4));
    assertEquals(10, lines.stream().filter(each -> each.startsWith("Cut off: ")).count());
    assertEquals(
        "12 demands are cut off in all, 12.0 Gbit/s together: --json has them",
        lines.get(lines.size() - 1));
  }

  @Test
  void failuresAndPathsAreTables() {
    FailuresRequest.Answer failures =
        new FailuresRequest.Answer(
            25,
            List.of(
                new FailuresRequest.FailureLine(
                    Failure.Kind.SHARED_RISK, "duct", "duct", 0.9, "a Te1", 0.7, 2e9)));
    assertTrue(
        printed(out -> new FailuresCommand().print(failures, out))
            .get(1)
            .matches("shared risk +duct +90.0 % +a Te1 +70.0 % +2.00 Gbit/s"));

    PathsRequest.Answer paths =
        new PathsRequest.Answer(
            "1",
            "2",
            "v",
            List.of(
                new PathsRequest.PathLine(
                    List.of("a", "b"),
                    List.of("a:1"),
                    30,
                    0.004,
                    Optional.of(1e10),
                    Optional.empty())));
    assertTrue(
        printed(out -> new PathCommand().print(paths, out))
            .get(1)
            .matches(" *30 +4.000 ms +10.0 Gbit/s +unknown +1 +a → b"));
    assertEquals(
        List.of("There is no such path from 1 to 2."),
        printed(
            out ->
                new PathCommand().print(new PathsRequest.Answer("1", "2", "v", List.of()), out)));
  }
}
