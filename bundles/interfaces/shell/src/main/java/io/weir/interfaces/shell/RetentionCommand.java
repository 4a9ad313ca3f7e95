package io.weir.interfaces.shell;

import io.weir.api.store.StoreException;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.Services;
import io.weir.library.view.StoreOperations;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:retention}. */
@Service
@Command(
    scope = "weir",
    name = "retention",
    description = "Shows how long stores keep what they hold")
public final class RetentionCommand extends WeirCommand<StoreOperations.Retained> {

  @Argument(name = "store", description = "One store; all where it is not given")
  private String store;

  @Option(name = "--apply", description = "Delete now what is beyond the limits")
  private boolean apply;

  @Override
  StoreOperations.Retained ask(Services services) throws StoreException {
    return StoreOperations.retention(services, Optional.ofNullable(store), apply);
  }

  @Override
  void print(StoreOperations.Retained answer, PrintStream out) {
    TextTable table =
        new TextTable()
            .left("Store")
            .right("Keeps")
            .right("At most")
            .right("Rows")
            .right("Holds")
            .left("Oldest");
    for (StoreOperations.Holding holding : answer.stores()) {
      table.row(
          holding.name(),
          holding.age().map(RetentionCommand::age).orElse("all"),
          holding.maxBytes().map(Quantity::bytes).orElse("any"),
          Quantity.count(holding.rows()),
          Quantity.bytes(holding.bytes()),
          holding.oldest().map(Instant::toString).orElse(""));
    }
    table.print(out);
    out.println("Limits stand in each store's file in etc/.");
  }

  private static String age(Duration age) {
    return age.toHours() % 24 == 0 ? age.toDays() + " d" : age.toHours() + " h";
  }
}
