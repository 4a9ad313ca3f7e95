package io.weir.platform.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.weir.api.optimize.Goal;
import io.weir.api.optimize.PlanningProblem;
import io.weir.api.planning.PlanEntry;
import io.weir.api.planning.PlanRequest;
import io.weir.api.planning.PlanState;
import io.weir.platform.planning.model.Triangle;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppliersTest {

  @TempDir private Path directory;

  private static PlanEntry plan() throws InterruptedException {
    PlanningProblem problem =
        new PlanningProblem(
            Triangle.topology(), Triangle.NETWORK.traffic().demands(), Goal.LEAST_UTILISATION);
    return new PlanEntry(
        3,
        PlanState.APPLYING,
        "ada",
        new PlanRequest(Optional.empty(), problem.goal(), Duration.ofHours(1), List.of(), ""),
        Optional.of(new PlanEntry.Basis(problem.topology(), Triangle.NETWORK.traffic())),
        Optional.of(new Bench().optimize(problem)),
        List.of(new PlanEntry.Event(Instant.EPOCH, "ada", PlanState.APPLYING, "")),
        Optional.empty());
  }

  @Test
  void writesTheChangeAsText() throws Exception {
    TextApplier applier = new TextApplier(new Config(directory));

    applier.apply(plan());
    applier.rollBack(plan());

    assertEquals(
        """
        Plan 3 by half for topology %s
        Largest utilisation 50.0 %% instead of 80.0 %%

        link b:a (b to a, to Aarau): cost 10 -> 30
        demand ab (Aarau to Bern, 8.00e+09 bit/s): 50.0 %% over Bern; 50.0 %% over Chur, Bern
        """
            .formatted(Triangle.topology().version()),
        Files.readString(directory.resolve("changes/plan-3.txt")));
    assertEquals(
        """
        Taking back plan 3
        link b:a (b to a, to Aarau): cost 30 -> 10
        demand ab (Aarau to Bern): shortest paths again
        """,
        Files.readString(directory.resolve("changes/plan-3-rollback.txt")));
  }

  @Test
  void notesEveryStepInTheJournal() throws Exception {
    DryRunJournal journal = new DryRunJournal(new Config(directory));

    journal.apply(plan());
    journal.rollBack(plan());

    List<String> lines = Files.readAllLines(directory.resolve("dry-run.jsonl"));
    assertEquals(2, lines.size());
    JsonNode first = PlanJson.MAPPER.readTree(lines.get(0));
    assertEquals("apply", first.get("action").asText());
    assertEquals(2, first.get("steps").size());
    assertTrue(lines.get(1).contains("cost 30 -> 10"), lines.get(1));
  }

  /** What is configured if nobody says anything but where. */
  @SuppressWarnings("ClassExplicitlyAnnotation") // A configuration for a test is one, too.
  private record Config(Path path) implements PlanningConfig {

    @Override
    public Class<? extends Annotation> annotationType() {
      return PlanningConfig.class;
    }

    @Override
    public String mode() {
      return "apply";
    }

    @Override
    public boolean anotherApprover() {
      return true;
    }

    @Override
    public String optimizer() {
      return "half";
    }

    @Override
    public String[] appliers() {
      return new String[] {"text", "dry-run"};
    }

    @Override
    public int settleMinutes() {
      return 0;
    }

    @Override
    public int measureMinutes() {
      return 5;
    }

    @Override
    public int keep() {
      return 1;
    }

    @Override
    public String directory() {
      return path.toString();
    }
  }
}
