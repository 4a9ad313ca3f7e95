package io.weir.interfaces.shell.complete;

import io.weir.library.view.network.ReconciliationRequest;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** What a comparison of flows with counters can come to. */
@Service
public final class VerdictCompleter implements Completer {

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return new StringsCompleter(ReconciliationRequest.VERDICTS).complete(session, line, candidates);
  }
}
