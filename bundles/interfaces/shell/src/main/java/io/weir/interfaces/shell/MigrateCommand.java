package io.weir.interfaces.shell;

import io.weir.api.store.StoreException;
import io.weir.interfaces.shell.complete.MigratedStoreCompleter;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.InventoryCopy;
import io.weir.library.view.Options;
import io.weir.library.view.SeriesCopy;
import io.weir.library.view.Services;
import java.io.PrintStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:migrate}. */
@Service
@Command(
    scope = "weir",
    name = "migrate",
    description = "Copies samples or an inventory to another store, while both go on")
public final class MigrateCommand extends WeirCommand<Record> {

  @Argument(
      index = 0,
      name = "source",
      description = "Where samples are, or an inventory",
      required = true)
  @Completion(MigratedStoreCompleter.class)
  private String source;

  @Argument(index = 1, name = "target", description = "Where they should be too", required = true)
  @Completion(MigratedStoreCompleter.class)
  private String target;

  @Option(name = "--last", description = "Samples of the time before --to, such as 30d; else all")
  private String last;

  @Option(name = "--from", description = "Start in ISO 8601, or seconds since 1970")
  private String from;

  @Option(name = "--to", description = "End, as --from; now where it is not given")
  private String to;

  @Override
  Record ask(Services services) throws StoreException {
    Map<String, String> given = new HashMap<>();
    given.put("last", last);
    given.put("from", from);
    given.put("to", to);
    given.values().removeIf(value -> value == null);
    if (services.inventories().stream().noneMatch(one -> one.name().equals(source))) {
      return samples(services, new Options(given, Clock.systemUTC()));
    }
    if (!given.isEmpty()) {
      throw new IllegalArgumentException(
          "wanted all of the inventory " + source + ", got " + given.keySet());
    }
    return inventory(services);
  }

  private Record samples(Services services, Options options) throws StoreException {
    PrintStream progress = progress();
    return SeriesCopy.of(services, source, target, options)
        .run(
            done ->
                progress.printf(
                    "%s samples before %s are copied.%n",
                    Quantity.count(done.samples()), done.to()));
  }

  private Record inventory(Services services) throws StoreException {
    PrintStream progress = progress();
    return InventoryCopy.of(services, source, target, user())
        .run(
            done ->
                progress.printf(
                    "%10s %s%n",
                    Quantity.count(done.entries()), done.kind().name().toLowerCase(Locale.ROOT)));
  }

  @Override
  void print(Record answer, PrintStream out) {
    if (answer instanceof SeriesCopy.Copied series) {
      out.printf(
          "%s samples from %s to %s are in %s as well.%n",
          Quantity.count(series.samples()), series.from(), series.to(), series.target());
      if (!series.leftOut().isEmpty()) {
        out.printf("%s left out: %s.%n", series.target(), Chosen.counts(series.leftOut()));
      }
    } else if (answer instanceof InventoryCopy.Copied inventory) {
      print(inventory, out);
    }
  }

  private static void print(InventoryCopy.Copied answer, PrintStream out) {
    TextTable table =
        new TextTable()
            .left("Kind")
            .right("In " + answer.source())
            .right("In " + answer.target())
            .right("Missing there")
            .right("Different there");
    for (InventoryCopy.Compared kind : answer.kinds()) {
      table.row(
          kind.kind().name().toLowerCase(Locale.ROOT),
          Quantity.count(kind.source()),
          Quantity.count(kind.target()),
          Quantity.count(kind.missing()),
          Quantity.count(kind.different()));
    }
    table.print(out);
    out.printf(
        answer.whole()
            ? "All of %s is in %s as well.%n"
            : "Not all of %s is in %s: it changed meanwhile. Give the command again.%n",
        answer.source(),
        answer.target());
  }
}
