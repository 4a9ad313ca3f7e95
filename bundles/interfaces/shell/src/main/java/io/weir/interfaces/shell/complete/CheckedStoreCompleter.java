package io.weir.interfaces.shell.complete;

import io.weir.api.store.CheckedStore;
import io.weir.interfaces.shell.ShellServices;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** The stores that can be tried. */
@Service
public final class CheckedStoreCompleter implements Completer {

  @Reference private ShellServices services;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    List<String> names =
        services.now().stores(CheckedStore.class).stream().map(CheckedStore::name).toList();
    return new StringsCompleter(names).complete(session, line, candidates);
  }
}
