package io.weir.interfaces.shell;

import io.weir.api.inventory.EntryFields;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.store.StoreException;
import io.weir.interfaces.shell.complete.InventoryKindCompleter;
import io.weir.interfaces.shell.complete.InventoryStoreCompleter;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.EntriesRequest;
import io.weir.library.view.InventoryAnswers;
import io.weir.library.view.Options;
import io.weir.library.view.Services;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:inventory}. */
@Service
@Command(
    scope = "weir",
    name = "inventory",
    description = "Shows what is known of the network: devices, links, exporters, history")
public final class InventoryCommand extends WeirCommand<Record> {

  @Argument(name = "kind", description = "Such as exporter; how many of each kind if not given")
  @Completion(InventoryKindCompleter.class)
  private String kind;

  @Option(name = "--search", description = "Only entries with this in one of their fields")
  private String search;

  @Option(name = "--prefix", description = "Only entries whose keys begin so, such as edge-1/")
  private String prefix;

  @Option(name = "--after", description = "Only entries after this key")
  private String after;

  @Option(name = "--limit", description = "The most lines of the answer, 1 to 10000")
  private String limit;

  @Option(name = "--store", description = "Which inventory; else that of the highest ranking")
  @Completion(InventoryStoreCompleter.class)
  private String store;

  @Override
  Record ask(Services services) throws StoreException {
    var inventory = services.openInventory(Optional.ofNullable(store));
    Map<String, String> given = new HashMap<>();
    given.put("search", search);
    given.put("prefix", prefix);
    given.put("after", after);
    given.put("limit", limit);
    given.values().removeIf(value -> value == null);
    if (kind != null) {
      Options options = new Options(given, Clock.systemUTC());
      return EntriesRequest.of(InventoryAnswers.kind(kind), options).ask(inventory);
    }
    if (!given.isEmpty()) {
      throw new IllegalArgumentException(
          "wanted a kind of "
              + InventoryAnswers.kinds()
              + " with "
              + given.keySet()
              + ", got none");
    }
    return InventoryAnswers.overview(inventory);
  }

  @Override
  void print(Record answer, PrintStream out) {
    if (answer instanceof EntriesRequest.Answer entries) {
      print(entries, out);
    } else if (answer instanceof InventoryAnswers.Overview overview) {
      overview
          .kinds()
          .forEach(
              one ->
                  out.printf(
                      "%10s %s%n",
                      Quantity.count(one.entries()), one.kind().name().toLowerCase(Locale.ROOT)));
      out.printf("Inventory %s.%n", overview.store());
    }
  }

  private static void print(EntriesRequest.Answer answer, PrintStream out) {
    TextTable table = new TextTable().left("key");
    List<String> names = EntryFields.names(answer.asked().kind());
    names.forEach(table::left);
    for (InventoryAnswers.Line line : answer.entries()) {
      table.row(cells(line, names));
    }
    table.print(out);
    out.printf("%d entries; inventory %s.%n", answer.entries().size(), answer.store());
    answer.next().ifPresent(next -> out.printf("There are more: --after '%s'%n", next));
  }

  private static List<String> cells(InventoryAnswers.Line line, List<String> names) {
    Map<String, String> fields = EntryFields.of(line.entry());
    List<String> cells = new ArrayList<>(List.of(line.key()));
    names.forEach(
        name -> cells.add(fields.getOrDefault(name, "").replace(InventoryEntry.SEPARATOR, " ")));
    return cells;
  }
}
