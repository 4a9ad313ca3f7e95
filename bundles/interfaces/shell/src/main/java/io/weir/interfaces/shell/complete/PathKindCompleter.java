package io.weir.interfaces.shell.complete;

import io.weir.library.view.planning.PathsRequest;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Which paths can be asked for. */
@Service
public final class PathKindCompleter implements Completer {

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return new StringsCompleter(PathsRequest.KINDS).complete(session, line, candidates);
  }
}
