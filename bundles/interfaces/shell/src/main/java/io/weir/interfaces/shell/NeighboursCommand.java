package io.weir.interfaces.shell;

import io.weir.api.inventory.InventoryStore;
import io.weir.api.store.StoreException;
import io.weir.interfaces.shell.complete.DeviceCompleter;
import io.weir.interfaces.shell.complete.InventoryStoreCompleter;
import io.weir.interfaces.shell.complete.NeighbourProtocolCompleter;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.Services;
import io.weir.library.view.network.DeviceFinder;
import io.weir.library.view.network.NeighbourLine;
import io.weir.library.view.network.NeighboursRequest;
import java.io.PrintStream;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:neighbours}. */
@Service
@Command(
    scope = "weir",
    name = "neighbours",
    description = "Shows whom devices hear on their interfaces, as they tell it")
public final class NeighboursCommand extends WeirCommand<NeighboursRequest.Answer> {

  @Argument(name = "device", description = "A device's id, name or address; all if not given")
  @Completion(DeviceCompleter.class)
  private String device;

  @Option(name = "--protocol", description = "Only what was heard by lldp, cdp, bridge or arp")
  @Completion(NeighbourProtocolCompleter.class)
  private String protocol;

  @Option(name = "--search", description = "Only those with this in one of their fields")
  private String search;

  @Option(name = "--after", description = "Only what comes after this one")
  private String after;

  @Option(name = "--limit", description = "The most lines of the answer, 1 to 10000")
  private String limit;

  @Option(name = "--store", description = "Which inventory; else that of the highest ranking")
  @Completion(InventoryStoreCompleter.class)
  private String store;

  @Override
  NeighboursRequest.Answer ask(Services services) throws StoreException {
    InventoryStore inventory = services.openInventory(Optional.ofNullable(store));
    Given given =
        new Given()
            .with("protocol", protocol)
            .with("search", search)
            .with("after", after)
            .with("limit", limit);
    if (device != null) {
      given.with("device", DeviceFinder.find(inventory, device).id());
    }
    return NeighboursRequest.of(given.options()).ask(inventory);
  }

  @Override
  void print(NeighboursRequest.Answer answer, PrintStream out) {
    TextTable table =
        new TextTable()
            .left("Device")
            .left("Interface")
            .left("By")
            .left("Neighbour")
            .left("Its port")
            .left("Platform")
            .left("Address")
            .left("Last seen");
    for (NeighbourLine one : answer.neighbours()) {
      table.row(
          one.deviceName(),
          one.port().isEmpty() ? "unknown" : one.port(),
          one.protocol(),
          one.sysName().isEmpty() ? one.chassisId() : one.sysName(),
          one.portId().isEmpty() ? one.portDescription() : one.portId(),
          one.platform(),
          one.address().map(Object::toString).orElse(""),
          Quantity.time(one.lastSeen()));
    }
    table.print(out);
    out.printf("%d neighbours; inventory %s.%n", answer.neighbours().size(), answer.store());
    answer.next().ifPresent(next -> out.println("There are more: --after " + next));
  }
}
