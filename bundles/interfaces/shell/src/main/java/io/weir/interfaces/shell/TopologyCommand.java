package io.weir.interfaces.shell;

import io.weir.api.store.StoreException;
import io.weir.interfaces.shell.complete.InventoryStoreCompleter;
import io.weir.interfaces.shell.complete.TopologyFormatCompleter;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.Services;
import io.weir.library.view.network.LinkLine;
import io.weir.library.view.network.TopologyRequest;
import io.weir.library.view.topology.TopologyFormat;
import java.io.PrintStream;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:topology}. */
@Service
@Command(
    scope = "weir",
    name = "topology",
    description = "Shows the links between devices, and neighbours that are not known")
public final class TopologyCommand extends WeirCommand<Record> {

  @Option(name = "--after", description = "Only links after this one")
  private String after;

  @Option(name = "--limit", description = "The most lines of the answer, 1 to 10000")
  private String limit;

  @Option(name = "--store", description = "Which inventory; else that of the highest ranking")
  @Completion(InventoryStoreCompleter.class)
  private String store;

  @Option(
      name = "--format",
      description = "All of it for other programs: dot (Graphviz), graphml or json")
  @Completion(TopologyFormatCompleter.class)
  private String format;

  /** All of it in a form for other programs. */
  record Drawing(TopologyFormat format, String text) {}

  @Override
  Record ask(Services services) throws StoreException {
    if (format != null) {
      TopologyFormat wanted = TopologyFormat.named(format);
      return new Drawing(wanted, wanted.text(services.network().topology().snapshot()));
    }
    return TopologyRequest.of(new Given().with("after", after).with("limit", limit).options())
        .ask(services.openInventory(Optional.ofNullable(store)));
  }

  @Override
  void print(Record answer, PrintStream out) {
    if (answer instanceof Drawing drawing) {
      out.println(drawing.text());
    } else if (answer instanceof TopologyRequest.Answer links) {
      print(links, out);
    }
  }

  private static void print(TopologyRequest.Answer answer, PrintStream out) {
    TextTable table =
        new TextTable()
            .left("Device")
            .left("Interface")
            .left("")
            .left("Device")
            .left("Interface")
            .left("By")
            .right("Sure")
            .left("Last seen");
    answer.links().forEach(one -> row(table, one));
    table.print(out);
    out.printf(
        "%d links, ? where the other end is not known; inventory %s.%n",
        answer.links().size(), answer.store());
    answer.next().ifPresent(next -> out.println("There may be more: --after " + next));
  }

  private static void row(TextTable table, LinkLine one) {
    boolean known = one.b() instanceof LinkLine.End;
    table.row(
        one.a().deviceName(),
        one.a().port().isEmpty() ? "unknown" : one.a().port(),
        known ? "--" : "-?",
        one.b().called(),
        one.b().calledPort(),
        one.protocol(),
        Quantity.percent(one.confidence()),
        Quantity.time(one.lastSeen()));
  }
}
