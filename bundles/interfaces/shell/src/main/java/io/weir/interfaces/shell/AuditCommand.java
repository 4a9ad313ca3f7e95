package io.weir.interfaces.shell;

import io.weir.api.store.StoreException;
import io.weir.interfaces.shell.complete.InventoryKindCompleter;
import io.weir.interfaces.shell.complete.InventoryStoreCompleter;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.AuditRequest;
import io.weir.library.view.Options;
import io.weir.library.view.Services;
import java.io.PrintStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:audit}. */
@Service
@Command(
    scope = "weir",
    name = "audit",
    description = "Shows who changed what in the inventory, newest first")
public final class AuditCommand extends WeirCommand<AuditRequest.Answer> {

  @Argument(name = "key", description = "What was changed, by its key; all where it is not given")
  private String key;

  @Option(name = "--kind", description = "The kind of what was changed")
  @Completion(InventoryKindCompleter.class)
  private String kind;

  @Option(name = "--actor", description = "Who changed it: a user, or a part of Weir")
  private String actor;

  @Option(name = "--last", description = "The time before --to, such as 15m, 1h, 2d")
  private String last;

  @Option(name = "--from", description = "Start in ISO 8601, or seconds since 1970")
  private String from;

  @Option(name = "--to", description = "End, as --from; now where it is not given")
  private String to;

  @Option(name = "--after", description = "Only changes before this one, as the page before says")
  private String after;

  @Option(name = "--limit", description = "The most lines of the answer, 1 to 10000")
  private String limit;

  @Option(name = "--store", description = "Which inventory; else that of the highest ranking")
  @Completion(InventoryStoreCompleter.class)
  private String store;

  @Override
  AuditRequest.Answer ask(Services services) throws StoreException {
    Map<String, String> given = new HashMap<>();
    given.put("key", key);
    given.put("kind", kind);
    given.put("actor", actor);
    given.put("last", last);
    given.put("from", from);
    given.put("to", to);
    given.put("after", after);
    given.put("limit", limit);
    given.values().removeIf(value -> value == null);
    return AuditRequest.of(new Options(given, Clock.systemUTC()))
        .ask(services.openInventory(Optional.ofNullable(store)));
  }

  @Override
  void print(AuditRequest.Answer answer, PrintStream out) {
    TextTable table =
        new TextTable()
            .left("Time")
            .left("Who")
            .left("Kind")
            .left("Key")
            .left("Before")
            .left("After");
    for (AuditRequest.Change change : answer.changes()) {
      table.row(
          Quantity.time(change.time()),
          change.actor(),
          change.kind().name().toLowerCase(Locale.ROOT),
          change.key(),
          change.before().orElse(""),
          change.after().orElse(""));
    }
    table.print(out);
    out.printf(
        "%d changes, newest first; inventory %s.%n", answer.changes().size(), answer.store());
    answer.next().ifPresent(next -> out.printf("There are more: --after '%s'%n", next));
  }
}
