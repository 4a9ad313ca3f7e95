package io.weir.interfaces.shell;

import io.weir.api.collect.StoreDelivery;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.CollectionAnswers;
import io.weir.library.view.Services;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:stores}. */
@Service
@Command(
    scope = "weir",
    name = "stores",
    description = "Shows how far every store is behind, and what its spool on disk holds")
public final class StoresCommand extends WeirCommand<CollectionAnswers.Stores> {

  @Override
  CollectionAnswers.Stores ask(Services services) {
    return CollectionAnswers.stores(services.host());
  }

  @Override
  void print(CollectionAnswers.Stores answer, PrintStream out) {
    TextTable table =
        new TextTable()
            .left("Store")
            .left("Kind")
            .left("Breaker")
            .right("Errors")
            .right("Lag")
            .right("Lag")
            .right("Spool")
            .left("Oldest")
            .left("State");
    answer.stores().forEach(store -> row(table, store));
    table.print(out);
    answer.stores().stream()
        .filter(store -> TextTable.printable(store.state()).endsWith("…"))
        .forEach(store -> out.println(store.name() + " is " + oneLine(store.state()) + '.'));
    if (answer.stores().isEmpty()) {
      out.println("There is no store and no outlet.");
    }
  }

  /** A reason that no cell has room for. */
  private static String oneLine(String state) {
    return state.replaceAll("\\p{Cntrl}", " ");
  }

  private static void row(TextTable table, StoreDelivery store) {
    table.row(
        store.name(),
        store.kind(),
        store.breaker().replace('_', ' '),
        String.format(Locale.ROOT, "%.0f %%", store.errorRate() * 100),
        Quantity.count(store.lagRows()) + " " + store.unit(),
        store.lag().toSeconds() + " s",
        store.spool().map(StoresCommand::spool).orElse(""),
        store.spool().flatMap(StoreDelivery.Spool::oldest).map(Instant::toString).orElse(""),
        store.state());
  }

  private static String spool(StoreDelivery.Spool spool) {
    return Quantity.bytes(spool.bytes()) + " of " + Quantity.bytes(spool.maxBytes());
  }
}
