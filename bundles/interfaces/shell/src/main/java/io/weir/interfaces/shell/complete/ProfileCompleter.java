package io.weir.interfaces.shell.complete;

import io.weir.interfaces.shell.ShellServices;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** The names of SNMP credentials. */
@Service
public final class ProfileCompleter implements Completer {

  @Reference private ShellServices services;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    List<String> names =
        services.now().network().finder().map(one -> one.profiles()).orElse(List.of());
    return new StringsCompleter(names).complete(session, line, candidates);
  }
}
