package io.weir.interfaces.shell.complete;

import io.weir.api.planning.PlanningException;
import io.weir.api.topology.Topology;
import io.weir.interfaces.shell.ShellServices;
import io.weir.library.view.UnavailableException;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** The nodes of the topology as people call them, some of them where there are many. */
@Service
public final class TopologyNodeCompleter implements Completer {

  private static final int MOST = 500;

  @Reference private ShellServices services;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return new StringsCompleter(labels()).complete(session, line, candidates);
  }

  private List<String> labels() {
    try {
      return services.now().network().planner().topology().nodes().stream()
          .limit(MOST)
          .map(Topology.Node::label)
          .toList();
    } catch (PlanningException | UnavailableException e) {
      return List.of();
    }
  }
}
