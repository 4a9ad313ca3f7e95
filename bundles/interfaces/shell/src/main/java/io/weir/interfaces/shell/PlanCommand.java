package io.weir.interfaces.shell;

import io.weir.api.planning.PlanEntry;
import io.weir.api.planning.PlanState;
import io.weir.api.planning.Planner;
import io.weir.api.planning.PlanningException;
import io.weir.interfaces.shell.complete.GoalCompleter;
import io.weir.interfaces.shell.complete.OptimizerCompleter;
import io.weir.library.view.Services;
import io.weir.library.view.planning.PlanDocument;
import io.weir.library.view.planning.PlanQuestion;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:plan}. */
@Service
@Command(
    scope = "weir",
    name = "plan",
    description =
        "Plans how the measured traffic should flow, and changes nothing. Ctrl-C ends the waiting,"
            + " not the plan.")
public final class PlanCommand extends WeirCommand<PlanDocument> {

  private static final int LOOK_MILLIS = 200;
  private static final int TELL_LOOKS = 25;

  @Option(name = "--optimizer", description = "Who plans; the configured one if not given")
  @Completion(OptimizerCompleter.class)
  private String optimizer;

  @Option(
      name = "--goal",
      description = "What shall be small: utilisation (of the fullest link), delay or moves")
  @Completion(GoalCompleter.class)
  private String goal;

  @Option(
      name = "--cap",
      description = "With delay or moves: the utilisation that no link exceeds, such as 0.8")
  private String cap;

  @Option(name = "--window", description = "Plan for the traffic of the last so long, 1h")
  private String window;

  @Option(
      name = "--assume",
      description = "Changes to plan for, as weir:what-if takes them, with commas between them")
  private String assumed;

  @Option(name = "--comment", description = "What it is for")
  private String comment;

  @Option(name = "--no-wait", description = "Only begin it")
  private boolean background;

  @Override
  PlanDocument ask(Services services) throws PlanningException {
    Planner planner = services.network().planner();
    PlanQuestion question =
        PlanQuestion.of(
            new Given()
                .with("optimizer", optimizer)
                .with("goal", goal)
                .with("cap", cap)
                .with("window", window)
                .with("changes", assumed)
                .with("comment", comment)
                .options());
    PlanEntry begun = question.begin(planner, user());
    return PlanDocument.of(planner, background ? begun : awaited(planner, begun));
  }

  private PlanEntry awaited(Planner planner, PlanEntry begun) {
    PlanEntry last = begun;
    try {
      for (int looks = 1; last.state() == PlanState.PLANNING; looks++) {
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        if (looks % TELL_LOOKS == 0) {
          progress().printf("Plan %d: %d s%n", begun.id(), looks * LOOK_MILLIS / 1000);
        }
        last = planner.plan(begun.id()).orElse(begun);
      }
    } catch (InterruptedException e) {
      // Ctrl-C ends the waiting, and nothing else.
      return last;
    }
    return last;
  }

  @Override
  void print(PlanDocument answer, PrintStream out) {
    new PlanText(answer, PlanText.FEW, PlanText.FEW).print(out);
  }
}
