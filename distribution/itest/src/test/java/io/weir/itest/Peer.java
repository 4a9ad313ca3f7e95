package io.weir.itest;

import static org.junit.Assume.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Somebody else's program. */
final class Peer {

  private static final long PATIENCE_SECONDS = 20;

  private Peer() {}

  /** Skips the test that asks for a program that is not there. */
  static void assumeInstalled(String program) {
    boolean installed =
        List.of(System.getenv("PATH").split(":", -1)).stream()
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    assumeTrue(program + " is not installed", installed);
  }

  /** What happens while a program runs. */
  interface Action {
    void run() throws Exception;
  }

  /**
   * Runs a program for as long as the action takes, then asks it and its children to end, and
   * waits.
   *
   * @param log takes what the program says
   */
  static void during(List<String> command, File log, Action action) throws Exception {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    try {
      action.run();
    } finally {
      end(process);
    }
  }

  private static void end(Process process) throws InterruptedException {
    List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
    family.add(process.toHandle());
    family.forEach(ProcessHandle::destroy);
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError(process.info().commandLine().orElse("a program") + " does not end");
    }
  }
}
