package io.weir.interfaces.shell;

import io.weir.api.store.StoreException;
import io.weir.interfaces.shell.complete.CheckedStoreCompleter;
import io.weir.library.view.Services;
import io.weir.library.view.StoreOperations;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:store-check}. */
@Service
@Command(
    scope = "weir",
    name = "store-check",
    description = "Writes a probe to a store, reads it back, removes it, and says how long it took")
public final class StoreCheckCommand extends WeirCommand<StoreOperations.Checked> {

  @Argument(name = "store", description = "The store's name, as in weir:stores", required = true)
  @Completion(CheckedStoreCompleter.class)
  private String store;

  @Override
  StoreOperations.Checked ask(Services services) throws StoreException {
    return StoreOperations.check(services, store);
  }

  @Override
  void print(StoreOperations.Checked answer, PrintStream out) {
    out.printf(
        "%s: written in %s, read back in %s, %s.%n",
        answer.store(),
        millis(answer.write()),
        millis(answer.read()),
        answer
            .remove()
            .map(time -> "removed in " + millis(time))
            .orElse("not removed: the server does not let Weir remove anything"));
  }

  private static String millis(Duration time) {
    return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6);
  }
}
