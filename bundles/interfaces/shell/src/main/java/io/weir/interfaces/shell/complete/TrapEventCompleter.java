package io.weir.interfaces.shell.complete;

import io.weir.api.snmp.Trap;
import io.weir.interfaces.shell.ShellServices;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** The names of the notifications that came last. */
@Service
public final class TrapEventCompleter implements Completer {

  private static final int LOOKED_AT = 1_000;

  @Reference private ShellServices services;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    List<String> names =
        services.now().network().trapLogs().stream()
            .flatMap(log -> log.recent(any -> true, LOOKED_AT).stream())
            .map(Trap::name)
            .distinct()
            .toList();
    return new StringsCompleter(names).complete(session, line, candidates);
  }
}
