package io.weir.interfaces.shell;

import io.weir.api.reconciliation.FlowReconciliation;
import io.weir.api.reconciliation.Row;
import io.weir.api.store.StoreException;
import io.weir.interfaces.shell.complete.DeviceCompleter;
import io.weir.interfaces.shell.complete.VerdictCompleter;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.Services;
import io.weir.library.view.network.DeviceFinder;
import io.weir.library.view.network.ReconciliationLine;
import io.weir.library.view.network.ReconciliationRequest;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:reconcile}. */
@Service
@Command(
    scope = "weir",
    name = "reconcile",
    description = "Holds the octets of flows against those that interfaces counted")
public final class ReconcileCommand extends WeirCommand<ReconciliationRequest.Answer> {

  @Argument(name = "device", description = "A device's id, name or address; all if not given")
  @Completion(DeviceCompleter.class)
  private String device;

  @Option(name = "--verdict", description = "Only interfaces of which this was found")
  @Completion(VerdictCompleter.class)
  private String verdict;

  @Option(name = "--limit", description = "The most lines of the answer, 1 to 10000")
  private String limit;

  @Option(name = "--latest", description = "Show what was compared last instead of comparing anew")
  private boolean latest;

  @Override
  ReconciliationRequest.Answer ask(Services services) throws StoreException {
    Given given = new Given().with("verdict", verdict).with("limit", limit);
    if (device != null) {
      given.with(
          "device", DeviceFinder.find(services.openInventory(Optional.empty()), device).id());
    }
    ReconciliationRequest request = ReconciliationRequest.of(given.options());
    FlowReconciliation reconciliation = services.network().reconciliation();
    return request.of(latest ? reconciliation.latest() : reconciliation.refresh());
  }

  @Override
  void print(ReconciliationRequest.Answer answer, PrintStream out) {
    if (answer.time().isEmpty()) {
      out.println("Nothing was compared yet.");
      return;
    }
    TextTable table =
        new TextTable()
            .left("Device")
            .left("Interface")
            .left("Way")
            .right("Flows")
            .right("SNMP")
            .right("Ratio")
            .left("Diagnosis");
    answer.rows().forEach(one -> row(table, one));
    table.print(out);
    summary(answer, out);
  }

  private static void row(TextTable table, ReconciliationLine one) {
    table.row(
        one.device(),
        one.name().isEmpty() ? "ifIndex " + one.ifIndex() : one.name(),
        one.direction() == Row.Direction.IN ? "in" : "out",
        Quantity.bytes(one.flowOctets()),
        one.snmpOctets().map(Quantity::bytes).orElse("unknown"),
        one.ratio().map(ratio -> String.format(Locale.ROOT, "%.3f", ratio)).orElse(""),
        one.diagnosis());
  }

  private static void summary(ReconciliationRequest.Answer answer, PrintStream out) {
    String minutes =
        answer.rows().isEmpty()
            ? ""
            : "octets from %s to %s, ".formatted(begin(answer.rows()), end(answer.rows()));
    out.printf(
        "%d of %d directions of interfaces, %scompared %s.%n",
        answer.rows().size(), answer.total(), minutes, Quantity.time(answer.time().orElseThrow()));
    if (!answer.unknownExporters().isEmpty()) {
      out.println("Send flows, but are no devices here: " + answer.unknownExporters());
    }
  }

  private static String begin(List<ReconciliationLine> rows) {
    return Quantity.time(
        rows.stream().map(ReconciliationLine::from).min(Instant::compareTo).orElseThrow());
  }

  private static String end(List<ReconciliationLine> rows) {
    return Quantity.time(
        rows.stream().map(ReconciliationLine::to).max(Instant::compareTo).orElseThrow());
  }
}
