package io.weir.interfaces.shell;

import io.weir.api.flow.FlowStore;
import io.weir.api.flow.Measure;
import io.weir.api.store.StoreException;
import io.weir.interfaces.shell.complete.FieldsCompleter;
import io.weir.interfaces.shell.complete.MeasureCompleter;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.FlowText;
import io.weir.library.view.KnownInterfaces;
import io.weir.library.view.Options;
import io.weir.library.view.TopAnswer;
import io.weir.library.view.TopRequest;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:top}. */
@Service
@Command(
    scope = "weir",
    name = "top",
    description = "Shows who has most: addresses, ports, interfaces, any field or fields")
public final class TopCommand extends FlowCommand<TopAnswer> {

  @Option(
      name = "--by",
      description = "1 to 4 fields, such as sourceIPv4Address,destinationTransportPort")
  @Completion(FieldsCompleter.class)
  private String by = "sourceAddress";

  @Option(name = "--measure", description = "bytes, packets, flows, raw-bytes or raw-packets")
  @Completion(MeasureCompleter.class)
  private String measure = "bytes";

  @Override
  void options(Map<String, String> given) {
    given.put("by", by);
    given.put("measure", measure);
  }

  @Override
  TopAnswer ask(Options options, FlowStore store, KnownInterfaces interfaces)
      throws StoreException {
    return TopRequest.of(options).ask(store, interfaces);
  }

  @Override
  void print(TopAnswer answer, PrintStream out) {
    Measure measured = answer.asked().measure().orElse(Measure.BYTES);
    TextTable table = new TextTable();
    List<String> by = answer.asked().by().orElse(List.of());
    by.forEach(table::left);
    Passages passages = Passages.of(by);
    passages.titles().forEach(table::left);
    table.right("Share").right("Bytes").right("Bit rate").right("Packets").right("Flows");
    boolean raw = measured == Measure.RAW_BYTES || measured == Measure.RAW_PACKETS;
    if (raw) {
      table.right("Bytes as exported").right("Packets as exported");
    }
    answer.entries().forEach(line -> table.row(cells(line, passages, raw)));
    table.print(out);
    out.printf(
        "%s in all, from %s to %s; store %s.%n",
        Measures.text(measured, answer.total()),
        answer.asked().from(),
        answer.asked().to(),
        answer.store());
  }

  private static List<String> cells(TopAnswer.Line line, Passages passages, boolean raw) {
    List<String> cells = new ArrayList<>();
    line.key().forEach((element, value) -> cells.add(FlowText.people(element, value)));
    cells.addAll(passages.texts(line.interfaces()));
    cells.add(Quantity.percent(line.share()));
    cells.add(Quantity.bytes(line.bytes()));
    cells.add(Quantity.bitRate(line.bitsPerSecond()));
    cells.add(Quantity.count(line.packets()));
    cells.add(Quantity.count(line.flows()));
    if (raw) {
      cells.add(Quantity.bytes(line.rawBytes()));
      cells.add(Quantity.count(line.rawPackets()));
    }
    return cells;
  }
}
