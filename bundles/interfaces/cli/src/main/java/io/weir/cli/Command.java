package io.weir.cli;

import java.io.IOException;
import java.util.List;

/** A command of the program. */
public interface Command {

  /** The word that calls it. */
  String name();

  /** How to call it and what it does, some lines. */
  String help();

  /**
   * Does it.
   *
   * @param arguments what follows the command's name
   * @return the exit code
   * @throws UsageException if the arguments make no sense
   * @throws IOException if results cannot be written
   */
  int run(List<String> arguments, Console console) throws UsageException, IOException;
}
