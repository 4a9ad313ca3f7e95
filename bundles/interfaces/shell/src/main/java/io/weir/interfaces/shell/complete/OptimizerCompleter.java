package io.weir.interfaces.shell.complete;

import io.weir.api.optimize.Optimizer;
import io.weir.interfaces.shell.ShellServices;
import io.weir.library.view.UnavailableException;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Who can make a plan. */
@Service
public final class OptimizerCompleter implements Completer {

  @Reference private ShellServices services;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return new StringsCompleter(names()).complete(session, line, candidates);
  }

  private List<String> names() {
    try {
      return services.now().network().planner().optimizers().stream().map(Optimizer::name).toList();
    } catch (UnavailableException e) {
      return List.of();
    }
  }
}
