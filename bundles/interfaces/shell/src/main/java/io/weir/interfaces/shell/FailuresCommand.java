package io.weir.interfaces.shell;

import io.weir.api.planning.PlanningException;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.Services;
import io.weir.library.view.planning.FailuresRequest;
import java.io.PrintStream;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:failures}. */
@Service
@Command(
    scope = "weir",
    name = "failures",
    description = "Shows what every single failure would do: of a link, a node, a shared risk")
public final class FailuresCommand extends WeirCommand<FailuresRequest.Answer> {

  @Option(
      name = "--assume",
      description = "Changes to assume, as weir:what-if takes them, with commas between them")
  private String assumed;

  @Option(name = "--window", description = "With the traffic of the last so long, 1h")
  private String window;

  @Option(name = "--limit", description = "The most failures to show, 1 to 10000")
  private String limit;

  @Override
  FailuresRequest.Answer ask(Services services) throws PlanningException, InterruptedException {
    return FailuresRequest.of(
            new Given()
                .with("changes", assumed)
                .with("window", window)
                .with("limit", limit)
                .options())
        .ask(services.network().planner());
  }

  @Override
  void print(FailuresRequest.Answer answer, PrintStream out) {
    TextTable table =
        new TextTable()
            .left("Fails")
            .left("")
            .right("Utilisation")
            .left("On")
            .right("At best")
            .right("Lost");
    answer.failures().forEach(failure -> row(failure, table));
    table.print(out);
    out.printf("%d failures studied, the worst first.%n", answer.studied());
  }

  private static void row(FailuresRequest.FailureLine failure, TextTable table) {
    table.row(
        failure.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        failure.label(),
        Quantity.percent(failure.utilisation()),
        failure.link(),
        Quantity.percent(failure.leastUtilisation()),
        failure.lost() == 0 ? "" : Quantity.bitRate(failure.lost()));
  }
}
