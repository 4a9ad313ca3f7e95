package io.weir.interfaces.shell.complete;

import io.weir.api.inventory.InventoryStore;
import io.weir.interfaces.shell.ShellServices;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** The inventories that are there. */
@Service
public final class InventoryStoreCompleter implements Completer {

  @Reference private ShellServices services;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    List<String> names = services.now().inventories().stream().map(InventoryStore::name).toList();
    return new StringsCompleter(names).complete(session, line, candidates);
  }
}
