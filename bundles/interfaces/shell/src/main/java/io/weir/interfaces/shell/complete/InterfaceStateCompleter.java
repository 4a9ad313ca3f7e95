package io.weir.interfaces.shell.complete;

import io.weir.library.view.network.InterfacesRequest;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** States of interfaces. */
@Service
public final class InterfaceStateCompleter implements Completer {

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return new StringsCompleter(InterfacesRequest.STATES).complete(session, line, candidates);
  }
}
