package io.weir.interfaces.shell.complete;

import io.weir.library.view.InventoryAnswers;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** The kinds of an inventory's entries. */
@Service
public final class InventoryKindCompleter implements Completer {

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return new StringsCompleter(InventoryAnswers.kinds()).complete(session, line, candidates);
  }
}
