package io.weir.interfaces.shell;

import io.weir.api.flow.FlowStore;
import io.weir.api.flow.Measure;
import io.weir.api.store.StoreException;
import io.weir.interfaces.shell.complete.FieldsCompleter;
import io.weir.interfaces.shell.complete.MeasureCompleter;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.Asked;
import io.weir.library.view.FlowText;
import io.weir.library.view.KnownInterfaces;
import io.weir.library.view.Options;
import io.weir.library.view.SeriesAnswer;
import io.weir.library.view.SeriesRequest;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:series}. */
@Service
@Command(
    scope = "weir",
    name = "series",
    description = "Shows a measure over time, in all or for those with the most of it")
public final class SeriesCommand extends FlowCommand<SeriesAnswer> {

  @Option(name = "--by", description = "A line for each of the largest values of 1 to 4 fields")
  @Completion(FieldsCompleter.class)
  private String by;

  @Option(name = "--measure", description = "bytes, packets, flows, raw-bytes or raw-packets")
  @Completion(MeasureCompleter.class)
  private String measure = "bytes";

  @Option(name = "--step", description = "The width of a time bin, such as 10s, 1m or 1h")
  private String step;

  @Override
  void options(Map<String, String> given) {
    given.put("by", by);
    given.put("measure", measure);
    given.put("step", step);
  }

  @Override
  SeriesAnswer ask(Options options, FlowStore store, KnownInterfaces interfaces)
      throws StoreException {
    return SeriesRequest.of(options).ask(store, interfaces);
  }

  @Override
  void print(SeriesAnswer answer, PrintStream out) {
    Asked asked = answer.asked();
    Measure measured = asked.measure().orElse(Measure.BYTES);
    Duration bin = asked.stepSeconds().orElse(Duration.between(asked.from(), asked.to()));
    TextTable table = new TextTable().left("From");
    answer.lines().forEach(line -> table.right(title(line)));
    int steps = answer.lines().stream().mapToInt(line -> line.values().size()).max().orElse(0);
    for (int i = 0; i < steps; i++) {
      List<String> cells = new ArrayList<>();
      cells.add(Quantity.time(asked.from().plus(bin.multipliedBy(i))));
      for (SeriesAnswer.Line line : answer.lines()) {
        cells.add(Measures.rate(measured, line.values().get(i), seconds(asked, bin, i)));
      }
      table.row(cells);
    }
    table.print(out);
    out.printf(
        "%s as mean rates over steps of %s s; store %s.%n",
        measured, bin.toMillis() / 1000.0, answer.store());
  }

  /** The last bin is cut off at the end. */
  private static double seconds(Asked asked, Duration bin, int index) {
    Duration left = Duration.between(asked.from().plus(bin.multipliedBy(index)), asked.to());
    return (left.compareTo(bin) < 0 ? left : bin).toMillis() / 1000.0;
  }

  private static String title(SeriesAnswer.Line line) {
    return line.key().isEmpty()
        ? "All"
        : Stream.concat(
                line.key().entrySet().stream()
                    .map(part -> FlowText.people(part.getKey(), part.getValue())),
                Passages.names(line.interfaces()))
            .collect(Collectors.joining(" "));
  }
}
