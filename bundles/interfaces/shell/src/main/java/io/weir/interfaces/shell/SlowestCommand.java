package io.weir.interfaces.shell;

import io.weir.api.snmp.AgentFigures;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.Services;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:slowest}. */
@Service
@Command(
    scope = "weir",
    name = "slowest",
    description = "Shows the devices whose SNMP agents answer slowest")
public final class SlowestCommand extends WeirCommand<SlowestCommand.Slowest> {

  private static final int USUAL_LIMIT = 20;

  @Option(name = "--limit", description = "The most lines of the answer, 1 to 10000")
  private String limit;

  /** The slowest first. */
  record Slowest(List<AgentFigures> agents) {}

  @Override
  Slowest ask(Services services) {
    int most = new Given().with("limit", limit).options().limit(USUAL_LIMIT);
    return new Slowest(services.network().agents().slowest(most));
  }

  @Override
  void print(Slowest answer, PrintStream out) {
    TextTable table =
        new TextTable()
            .left("Device")
            .right("Round trip")
            .right("Requests")
            .right("Timeouts")
            .right("Repetitions")
            .left("Last failure");
    for (AgentFigures one : answer.agents()) {
      table.row(
          one.deviceId(),
          String.format(Locale.ROOT, "%.1f ms", one.roundTrip().toNanos() / 1e6),
          Quantity.count(one.requests()),
          Quantity.count(one.timeouts()),
          Integer.toString(one.repetitions()),
          one.lastFailure());
    }
    table.print(out);
  }
}
