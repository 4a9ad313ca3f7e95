package io.weir.interfaces.shell.complete;

import io.weir.api.inventory.InventoryStore;
import io.weir.api.metric.MetricStore;
import io.weir.interfaces.shell.ShellServices;
import io.weir.library.view.Services;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** The stores that something can be copied from and to: for samples, and inventories. */
@Service
public final class MigratedStoreCompleter implements Completer {

  @Reference private ShellServices services;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    Services now = services.now();
    List<String> names = new ArrayList<>();
    now.metricStores().stream().map(MetricStore::name).forEach(names::add);
    now.inventories().stream().map(InventoryStore::name).forEach(names::add);
    return new StringsCompleter(names).complete(session, line, candidates);
  }
}
