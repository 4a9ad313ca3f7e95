package io.weir.interfaces.shell;

import io.weir.api.collect.CollectorStatus;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.CollectionAnswers;
import io.weir.library.view.Services;
import java.io.PrintStream;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:collectors}. */
@Service
@Command(
    scope = "weir",
    name = "collectors",
    description = "Shows where Weir listens, what came in and what the kernel dropped there")
public final class CollectorsCommand extends WeirCommand<CollectionAnswers.Collectors> {

  @Override
  CollectionAnswers.Collectors ask(Services services) {
    return CollectionAnswers.collectors(services.host());
  }

  @Override
  void print(CollectionAnswers.Collectors answer, PrintStream out) {
    TextTable table =
        new TextTable()
            .left("Collector")
            .left("Protocol")
            .left("Endpoint")
            .left("State")
            .left("Since")
            .right("Datagrams")
            .right("Bytes")
            .right("Refused")
            .right("Kernel drops")
            .right("Receive buffer")
            .left("Detail");
    answer.collectors().forEach(collector -> row(table, collector));
    table.print(out);
    if (answer.collectors().isEmpty()) {
      out.println("No collector is configured and started.");
    }
  }

  private static void row(TextTable table, CollectorStatus collector) {
    table.row(
        collector.name(),
        collector.protocol(),
        collector.endpoint(),
        collector.state().name().toLowerCase(Locale.ROOT),
        Quantity.time(collector.since()),
        Quantity.count(collector.datagrams()),
        Quantity.bytes(collector.octets()),
        Quantity.count(collector.refused()),
        Quantity.count(collector.kernelDrops()),
        Quantity.bytes(collector.receiveBufferBytes()),
        collector.detail());
  }
}
