package io.weir.interfaces.shell.complete;

import io.weir.api.flow.Measure;
import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** The measures. */
@Service
public final class MeasureCompleter implements Completer {

  private static final List<String> MEASURES =
      Arrays.stream(Measure.values()).map(Measure::toString).toList();

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return new StringsCompleter(MEASURES).complete(session, line, candidates);
  }
}
