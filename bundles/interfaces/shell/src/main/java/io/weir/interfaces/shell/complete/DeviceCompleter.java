package io.weir.interfaces.shell.complete;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import io.weir.interfaces.shell.ShellServices;
import io.weir.library.view.UnavailableException;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** The ids of devices that begin with what was typed, some of them where there are many. */
@Service
public final class DeviceCompleter implements Completer {

  private static final int MOST = 200;

  @Reference private ShellServices services;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    String typed = line.getCursorArgument() == null ? "" : line.getCursorArgument();
    return new StringsCompleter(ids(typed)).complete(session, line, candidates);
  }

  private List<String> ids(String typed) {
    try {
      return services
          .now()
          .openInventory(Optional.empty())
          .list(Device.class, new Page(typed, "", MOST, false))
          .stream()
          .map(Device::id)
          .toList();
    } catch (UnavailableException | StoreException e) {
      return List.of();
    }
  }
}
