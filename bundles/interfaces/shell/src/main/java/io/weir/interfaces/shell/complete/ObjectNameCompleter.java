package io.weir.interfaces.shell.complete;

import io.weir.interfaces.shell.text.ObjectNames;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Names of objects that an agent may be asked for. */
@Service
public final class ObjectNameCompleter implements Completer {

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return new StringsCompleter(ObjectNames.all()).complete(session, line, candidates);
  }
}
