package io.weir.interfaces.shell.complete;

import io.weir.api.optimize.Goal;
import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** What a plan can be made for. */
@Service
public final class GoalCompleter implements Completer {

  private static final List<String> GOALS =
      Arrays.stream(Goal.Kind.values()).map(Goal.Kind::toString).toList();

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return new StringsCompleter(GOALS).complete(session, line, candidates);
  }
}
