package io.weir.bench.outage;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs a program of the system to its end. */
final class Program {

  private Program() {}

  /**
   * Says what it printed.
   *
   * @throws IOException if there is no such program, or it ends with another code than 0
   */
  static String run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException(List.of(command) + " ended with code " + code + ": " + said.strip());
      }
      return said;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while " + command[0] + " ran");
    }
  }
}
