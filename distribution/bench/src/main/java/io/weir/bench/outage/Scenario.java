package io.weir.bench.outage;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Something that goes wrong under traffic. */
interface Scenario {

  /** As on the command line. */
  String name();

  /** Why it cannot be played on this machine, if it cannot. */
  default Optional<String> obstacle() {
    return Optional.empty();
  }

  /** Plays it from an empty installation and empty servers to the end. */
  List<Verdict> play(Stage stage) throws IOException;
}
