package io.weir.interfaces.shell;

import io.weir.api.inventory.Device;
import io.weir.api.store.StoreException;
import io.weir.interfaces.shell.complete.DeviceCompleter;
import io.weir.library.view.Services;
import io.weir.library.view.network.DeviceFinder;
import io.weir.library.view.network.DeviceLine;
import java.io.PrintStream;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:device-remove}. */
@Service
@Command(
    scope = "weir",
    name = "device-remove",
    description = "Forgets a device with its interfaces, neighbours and links")
public final class DeviceRemoveCommand extends WeirCommand<DeviceLine> {

  @Argument(name = "device", description = "Its id, name or address", required = true)
  @Completion(DeviceCompleter.class)
  private String device;

  @Override
  DeviceLine ask(Services services) throws StoreException {
    Device found = DeviceFinder.find(services.openInventory(Optional.empty()), device);
    if (!services.network().discovery().remove(found.id(), user())) {
      throw new IllegalArgumentException(
          "wanted a device that is there, got " + found.id() + ", which was just removed");
    }
    return DeviceLine.of(found);
  }

  @Override
  void print(DeviceLine answer, PrintStream out) {
    out.printf("Device %s, %s, is forgotten.%n", answer.id(), answer.address());
  }
}
