package io.weir.interfaces.shell;

import io.weir.api.net.Address;
import io.weir.api.snmp.TrapRefusal;
import io.weir.api.store.StoreException;
import io.weir.interfaces.shell.complete.DeviceCompleter;
import io.weir.interfaces.shell.complete.TrapEventCompleter;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.Services;
import io.weir.library.view.UnavailableException;
import io.weir.library.view.network.DeviceFinder;
import io.weir.library.view.network.TrapLine;
import io.weir.library.view.network.TrapsRequest;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:traps}. */
@Service
@Command(
    scope = "weir",
    name = "traps",
    description = "Shows the notifications of devices that came last, and who was refused")
public final class TrapsCommand extends WeirCommand<TrapsRequest.Answer> {

  @Argument(name = "device", description = "A device's id, name or address; all if not given")
  @Completion(DeviceCompleter.class)
  private String device;

  @Option(name = "--event", description = "Only those of this name, such as linkDown, or OID")
  @Completion(TrapEventCompleter.class)
  private String event;

  @Option(name = "--search", description = "Only those with this in text, sender or bindings")
  private String search;

  @Option(name = "--last", description = "Only those of the time before now, such as 15m")
  private String last;

  @Option(name = "--limit", description = "The most notifications, 1 to 10000; else 100")
  private String limit;

  @Option(name = "--bindings", description = "Show with each all that it tells")
  private boolean bindings;

  @Override
  TrapsRequest.Answer ask(Services services) throws StoreException {
    Given given =
        new Given()
            .with("event", event)
            .with("search", search)
            .with("last", last)
            .with("limit", limit);
    if (device != null) {
      given.with("device", agent(services));
    }
    return TrapsRequest.of(given.options()).ask(services.network().traps());
  }

  /** Who is no device, or has no inventory to be in, has an address nevertheless. */
  private String agent(Services services) throws StoreException {
    try {
      return DeviceFinder.find(services.openInventory(Optional.empty()), device).id();
    } catch (IllegalArgumentException | UnavailableException | StoreException e) {
      if (isAddress(device)) {
        return Address.parse(device).toString();
      }
      throw e;
    }
  }

  private static boolean isAddress(String text) {
    try {
      return !Address.parse(text).isUnspecified();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  void print(TrapsRequest.Answer answer, PrintStream out) {
    print(answer, bindings, out);
  }

  static void print(TrapsRequest.Answer answer, boolean whole, PrintStream out) {
    if (whole) {
      answer.traps().forEach(trap -> printWhole(trap, out));
    } else {
      printTable(answer, out);
    }
    out.printf("%d notifications.%n", answer.traps().size());
    answer.listeners().forEach(listener -> printListener(listener, out));
  }

  private static void printTable(TrapsRequest.Answer answer, PrintStream out) {
    TextTable table =
        new TextTable().left("Time").left("Device").left("Event").left("Severity").left("Text");
    for (TrapLine trap : answer.traps()) {
      table.row(
          Quantity.time(trap.time()), trap.called(), trap.event(), severity(trap), trap.text());
    }
    table.print(out);
  }

  private static String severity(TrapLine trap) {
    return trap.severity().name().toLowerCase(Locale.ROOT);
  }

  private static void printWhole(TrapLine trap, PrintStream out) {
    out.printf(
        "%s %s (%s): %s, %s, version %s%s%n",
        Quantity.time(trap.time()),
        TextTable.printable(trap.called()),
        trap.sender(),
        TextTable.printable(trap.event()),
        severity(trap),
        trap.version(),
        trap.inform() ? " inform" : "");
    for (TrapLine.Binding one : trap.bindings()) {
      out.printf("  %s = %s%n", TextTable.printable(one.name()), TextTable.printable(one.value()));
    }
  }

  private static void printListener(TrapsRequest.Listener listener, PrintStream out) {
    String refused =
        listener.refused().stream().map(TrapsCommand::refused).collect(Collectors.joining(", "));
    out.printf(
        "%s on %s is %s%s; refused %s.%n",
        listener.name(),
        listener.endpoint(),
        listener.state().name().toLowerCase(Locale.ROOT),
        listener.detail().isEmpty() ? "" : " (" + listener.detail() + ")",
        refused.isEmpty() ? "nothing" : refused);
  }

  private static String refused(TrapRefusal one) {
    return one.reason()
        + " "
        + Quantity.count(one.count())
        + one.lastSender().map(sender -> " (the last from " + sender + ")").orElse("");
  }
}
