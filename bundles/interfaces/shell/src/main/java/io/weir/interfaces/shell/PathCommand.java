package io.weir.interfaces.shell;

import io.weir.api.planning.PlanningException;
import io.weir.interfaces.shell.complete.PathKindCompleter;
import io.weir.interfaces.shell.complete.TopologyNodeCompleter;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.Services;
import io.weir.library.view.planning.PathsRequest;
import java.io.PrintStream;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:path}. */
@Service
@Command(scope = "weir", name = "path", description = "Finds ways from one device to another")
public final class PathCommand extends WeirCommand<PathsRequest.Answer> {

  @Argument(name = "from", description = "A device's id or name", required = true)
  @Completion(TopologyNodeCompleter.class)
  private String from;

  @Argument(index = 1, name = "to", description = "A device's id or name", required = true)
  @Completion(TopologyNodeCompleter.class)
  private String to;

  @Option(
      name = "--kind",
      description =
          "cheapest; equal-cost, as routers take them; link-disjoint or node-disjoint, a pair")
  @Completion(PathKindCompleter.class)
  private String kind;

  @Option(name = "--k", description = "The most paths, 1 to 1000; 1 unless told")
  private String most;

  @Option(name = "--bandwidth", description = "Free on every link, such as 500M")
  private String bandwidth;

  @Option(name = "--delay", description = "At most so long, such as 20ms")
  private String delay;

  @Option(name = "--jitter", description = "At most so much, such as 2ms")
  private String jitter;

  @Option(name = "--loss", description = "At most this share of the packets, 0 to 1")
  private String loss;

  @Option(name = "--hops", description = "At most so many links")
  private String hops;

  @Option(name = "--include", description = "Over links in any of these administrative groups")
  private String include;

  @Option(name = "--exclude", description = "Over no link in any of these administrative groups")
  private String exclude;

  @Option(
      name = "--assume",
      description = "Changes to assume, as weir:what-if takes them, with commas between them")
  private String assumed;

  @Override
  PathsRequest.Answer ask(Services services) throws PlanningException {
    Given given = new Given().with("from", from).with("to", to).with("kind", kind);
    given.with("k", most).with("bandwidth", bandwidth).with("delay", delay);
    given.with("jitter", jitter).with("loss", loss).with("hops", hops);
    given.with("include", include).with("exclude", exclude).with("changes", assumed);
    return PathsRequest.of(given.options()).ask(services.network().planner());
  }

  @Override
  void print(PathsRequest.Answer answer, PrintStream out) {
    if (answer.paths().isEmpty()) {
      out.printf("There is no such path from %s to %s.%n", answer.from(), answer.to());
      return;
    }
    TextTable table =
        new TextTable()
            .right("Cost")
            .right("Delay")
            .right("Capacity")
            .right("Free")
            .right("Hops")
            .left("Way");
    answer.paths().forEach(path -> row(path, table));
    table.print(out);
  }

  private static void row(PathsRequest.PathLine path, TextTable table) {
    table.row(
        String.format(Locale.ROOT, "%.10g", path.cost()).replaceFirst("\\.?0+$", ""),
        path.delaySeconds() == 0
            ? "unknown"
            : String.format(Locale.ROOT, "%.3f ms", 1000 * path.delaySeconds()),
        path.capacity().map(Quantity::bitRate).orElse("unknown"),
        path.freeBandwidth().map(Quantity::bitRate).orElse("unknown"),
        Quantity.count(path.links().size()),
        String.join(" → ", path.nodes()));
  }
}
