package io.weir.interfaces.shell;

import io.weir.api.inventory.InventoryStore;
import io.weir.api.store.StoreException;
import io.weir.interfaces.shell.complete.DeviceCompleter;
import io.weir.interfaces.shell.complete.InterfaceStateCompleter;
import io.weir.interfaces.shell.complete.InventoryStoreCompleter;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.Services;
import io.weir.library.view.network.DeviceFinder;
import io.weir.library.view.network.InterfaceLine;
import io.weir.library.view.network.InterfacesRequest;
import java.io.PrintStream;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:interfaces}. */
@Service
@Command(
    scope = "weir",
    name = "interfaces",
    description = "Shows interfaces: what they are called, what they are for, how they are")
public final class InterfacesCommand extends WeirCommand<InterfacesRequest.Answer> {

  @Argument(name = "device", description = "A device's id, name or address; all if not given")
  @Completion(DeviceCompleter.class)
  private String device;

  @Option(name = "--type", description = "Only those of this type, such as uplink")
  private String type;

  @Option(name = "--provider", description = "Only the lines of this provider")
  private String provider;

  @Option(name = "--critical", description = "Only those that matter most")
  private boolean critical;

  @Option(name = "--state", description = "Only those of this ifOperStatus")
  @Completion(InterfaceStateCompleter.class)
  private String state;

  @Option(name = "--search", description = "Only those with this in one of their fields")
  private String search;

  @Option(name = "--after", description = "Only interfaces after this one")
  private String after;

  @Option(name = "--limit", description = "The most lines of the answer, 1 to 10000")
  private String limit;

  @Option(name = "--store", description = "Which inventory; else that of the highest ranking")
  @Completion(InventoryStoreCompleter.class)
  private String store;

  @Override
  InterfacesRequest.Answer ask(Services services) throws StoreException {
    InventoryStore inventory = services.openInventory(Optional.ofNullable(store));
    Given given =
        new Given()
            .with("type", type)
            .with("provider", provider)
            .with("critical", critical ? "true" : null)
            .with("state", state)
            .with("search", search)
            .with("after", after)
            .with("limit", limit);
    if (device != null) {
      given.with("device", DeviceFinder.find(inventory, device).id());
    }
    return InterfacesRequest.of(given.options()).ask(inventory);
  }

  @Override
  void print(InterfacesRequest.Answer answer, PrintStream out) {
    TextTable table =
        new TextTable()
            .left("Interface")
            .left("Name")
            .left("Alias")
            .left("Type")
            .left("Provider")
            .left("Critical")
            .left("Admin")
            .left("Oper")
            .right("Speed")
            .left("Rule");
    for (InterfaceLine one : answer.interfaces()) {
      table.row(
          one.id(),
          one.name(),
          one.ifAlias(),
          one.type(),
          one.provider(),
          one.critical() ? "critical" : "",
          one.ifAdminStatus(),
          one.ifOperStatus(),
          one.speed() == 0 ? "unknown" : Quantity.bitRate(one.speed()),
          one.rule());
    }
    table.print(out);
    out.printf("%d interfaces; inventory %s.%n", answer.interfaces().size(), answer.store());
    answer.next().ifPresent(next -> out.println("There are more: --after " + next));
  }
}
