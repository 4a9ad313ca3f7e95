package io.weir.interfaces.shell;

import io.weir.api.store.StoreException;
import io.weir.interfaces.shell.complete.MetricStoreCompleter;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.library.view.Options;
import io.weir.library.view.SeriesCopy;
import io.weir.library.view.Services;
import java.io.PrintStream;
import java.time.Clock;
import java.util.HashMap;
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
    description = "Copies samples from one metric store to another, while both go on")
public final class MigrateCommand extends WeirCommand<SeriesCopy.Copied> {

  @Argument(index = 0, name = "source", description = "Where samples are", required = true)
  @Completion(MetricStoreCompleter.class)
  private String source;

  @Argument(index = 1, name = "target", description = "Where they should be too", required = true)
  @Completion(MetricStoreCompleter.class)
  private String target;

  @Option(name = "--last", description = "The time before --to, such as 30d; else all there is")
  private String last;

  @Option(name = "--from", description = "Start in ISO 8601, or seconds since 1970")
  private String from;

  @Option(name = "--to", description = "End, as --from; now where it is not given")
  private String to;

  @Override
  SeriesCopy.Copied ask(Services services) throws StoreException {
    Map<String, String> given = new HashMap<>();
    given.put("last", last);
    given.put("from", from);
    given.put("to", to);
    given.values().removeIf(value -> value == null);
    Options options = new Options(given, Clock.systemUTC());
    PrintStream progress = progress();
    return SeriesCopy.of(services, source, target, options)
        .run(
            done ->
                progress.printf(
                    "%s samples before %s are copied.%n",
                    Quantity.count(done.samples()), done.to()));
  }

  @Override
  void print(SeriesCopy.Copied answer, PrintStream out) {
    out.printf(
        "%s samples from %s to %s are in %s as well.%n",
        Quantity.count(answer.samples()), answer.from(), answer.to(), answer.target());
  }
}
