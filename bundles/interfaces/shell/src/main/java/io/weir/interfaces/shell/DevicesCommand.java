package io.weir.interfaces.shell;

import io.weir.api.store.StoreException;
import io.weir.interfaces.shell.complete.InventoryStoreCompleter;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.Services;
import io.weir.library.view.network.DeviceLine;
import io.weir.library.view.network.DevicesRequest;
import java.io.PrintStream;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:devices}. */
@Service
@Command(scope = "weir", name = "devices", description = "Shows the devices of the network")
public final class DevicesCommand extends WeirCommand<DevicesRequest.Answer> {

  @Option(name = "--search", description = "Only devices with this in one of their fields")
  private String search;

  @Option(name = "--after", description = "Only devices after this id")
  private String after;

  @Option(name = "--limit", description = "The most lines of the answer, 1 to 10000")
  private String limit;

  @Option(name = "--store", description = "Which inventory; else that of the highest ranking")
  @Completion(InventoryStoreCompleter.class)
  private String store;

  @Override
  DevicesRequest.Answer ask(Services services) throws StoreException {
    Given given = new Given().with("search", search).with("after", after).with("limit", limit);
    return DevicesRequest.of(given.options())
        .ask(services.openInventory(Optional.ofNullable(store)));
  }

  @Override
  void print(DevicesRequest.Answer answer, PrintStream out) {
    TextTable table =
        new TextTable()
            .left("Device")
            .left("Name")
            .left("Address")
            .right("Port")
            .left("Profile")
            .left("Vendor")
            .left("Model")
            .left("Location")
            .left("Last seen");
    for (DeviceLine one : answer.devices()) {
      table.row(
          one.id(),
          one.name(),
          one.address().toString(),
          Integer.toString(one.port()),
          one.profile(),
          one.vendor(),
          one.model(),
          one.sysLocation(),
          one.lastSeen().map(Quantity::time).orElse("never"));
    }
    table.print(out);
    out.printf("%d devices; inventory %s.%n", answer.devices().size(), answer.store());
    answer.next().ifPresent(next -> out.println("There are more: --after " + next));
  }
}
