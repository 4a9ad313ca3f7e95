package io.weir.interfaces.shell.complete;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** How neighbours are heard. */
@Service
public final class NeighbourProtocolCompleter implements Completer {

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return new StringsCompleter(List.of("lldp", "cdp", "bridge", "arp"))
        .complete(session, line, candidates);
  }
}
