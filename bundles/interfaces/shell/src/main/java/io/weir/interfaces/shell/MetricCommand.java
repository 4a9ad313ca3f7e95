package io.weir.interfaces.shell;

import io.weir.api.store.StoreException;
import io.weir.interfaces.shell.complete.MetricStoreCompleter;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.MetricAnswer;
import io.weir.library.view.MetricRequest;
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
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** {@code weir:metric}. */
@Service
@Command(
    scope = "weir",
    name = "metric",
    description = "Shows stored samples over time, such as interface counters")
public final class MetricCommand extends WeirCommand<MetricAnswer> {

  @Argument(name = "name", description = "The metric, such as ifHCInOctets", required = true)
  private String name;

  @Option(name = "--labels", description = "Labels that are equal, such as ifIndex=3,agent=…")
  private String labels;

  @Option(
      name = "--fold",
      description =
          "What samples of a step become: last, sum, count, min, max, mean; increase or rate of a"
              + " counter")
  @Completion(
      value = StringsCompleter.class,
      values = {"last", "sum", "count", "min", "max", "mean", "increase", "rate"})
  private String fold;

  @Option(name = "--by", description = "Labels to keep while series are made one, such as site")
  private String by;

  @Option(name = "--aggregate", description = "How series are made one: sum, min, max or mean")
  @Completion(
      value = StringsCompleter.class,
      values = {"sum", "min", "max", "mean"})
  private String aggregate;

  @Option(name = "--staleness", description = "How old a sample may be to stand for a later time")
  private String staleness;

  @Option(name = "--step", description = "The width of a step, such as 10s, 1m or 1h")
  private String step;

  @Option(name = "--last", description = "The time before --to, such as 15m, 1h or 2d")
  private String last;

  @Option(name = "--from", description = "Start in ISO 8601, or seconds since 1970")
  private String from;

  @Option(name = "--to", description = "End, as --from; now where it is not given")
  private String to;

  @Option(name = "--store", description = "Which store answers; else that of the highest ranking")
  @Completion(MetricStoreCompleter.class)
  private String store;

  @Override
  MetricAnswer ask(Services services) throws StoreException {
    Map<String, String> given = new HashMap<>();
    given.put("name", name);
    given.put("labels", labels);
    given.put("fold", fold);
    given.put("by", by);
    given.put("aggregate", aggregate);
    given.put("staleness", staleness);
    given.put("step", step);
    given.put("last", last);
    given.put("from", from);
    given.put("to", to);
    given.values().removeIf(value -> value == null);
    return MetricRequest.of(new Options(given, Clock.systemUTC()))
        .ask(services.metricStore(Optional.ofNullable(store)));
  }

  @Override
  void print(MetricAnswer answer, PrintStream out) {
    MetricAnswer.Question asked = answer.asked();
    if (answer.series().isEmpty()) {
      out.printf("There is no sample of %s in this time; store %s.%n", name, answer.store());
      return;
    }
    TextTable table = new TextTable().left("From");
    answer.series().forEach(line -> table.right(title(line.labels())));
    for (int i = 0; i < answer.series().get(0).values().size(); i++) {
      List<String> cells = new ArrayList<>();
      cells.add(Quantity.time(asked.from().plus(asked.stepSeconds().multipliedBy(i))));
      for (MetricAnswer.Line line : answer.series()) {
        cells.add(line.values().get(i).map(MetricCommand::number).orElse(""));
      }
      table.row(cells);
    }
    table.print(out);
    out.printf(
        "%s, %s of each %s s; store %s.%n",
        asked.name(), asked.fold(), asked.stepSeconds().toMillis() / 1000.0, answer.store());
  }

  private static String title(Map<String, String> labels) {
    return labels.isEmpty()
        ? "All"
        : labels.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(label -> label.getKey() + "=" + label.getValue())
            .collect(Collectors.joining(" "));
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.format(Locale.ROOT, "%,d", (long) value)
        : String.format(Locale.ROOT, "%.6g", value);
  }
}
