package io.weir.library.graph.file;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import java.util.Optional;

/**
 * What a file holds.
 *
 * @param format its name
 * @param demands where the format has them beside the network
 */
public record NetworkFile(String format, Graph graph, Optional<Demands> demands) {

  /** Whether links and demands of the format call a node by its number from 0 on, not its id. */
  public boolean isNumbered() {
    return format.equals(Repetita.NAME);
  }
}
