package io.weir.interfaces.shell.complete;

import io.weir.library.view.Options;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;

/** Names of flow fields, separated by commas. */
@Service
public final class FieldsCompleter implements Completer {

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return Words.complete(session, line, candidates, ',', Options.groupNames());
  }
}
