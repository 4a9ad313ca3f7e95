package io.weir.bench.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** One line that changes on a terminal, else a line every five seconds. */
final class Progress {
  private static final int SECONDS_BETWEEN_LINES = 5;

  private final PrintWriter out;
  private final boolean terminal;
  private final int seconds;
  private long shown = -1;

  /**
   * @param seconds how long it will take
   */
  Progress(PrintWriter out, boolean terminal, int seconds) {
    this.out = out;
    this.terminal = terminal;
    this.seconds = seconds;
  }

  /** On standard output, whatever it is. */
  static Progress on(PrintWriter out, int seconds) {
    Path device = Path.of("/proc/self/fd/1");
    try {
      String target = Files.readSymbolicLink(device).toString();
      return new Progress(out, target.matches("/dev/(pts/|tty).*"), seconds);
    } catch (IOException e) {
      return new Progress(out, false, seconds); // no /proc here
    }
  }

  void report(long elapsed, long flows) {
    if (elapsed == shown || (!terminal && elapsed % SECONDS_BETWEEN_LINES != 0)) {
      return;
    }
    shown = elapsed;
    String of = elapsed > seconds ? "" : " of " + seconds;
    String line = String.format(Locale.ROOT, "%3d s%s: %,d flows sent", elapsed, of, flows);
    out.print(terminal ? "\r" + line : line + System.lineSeparator());
    out.flush();
  }

  void finish(long flows) {
    String line = String.format(Locale.ROOT, "Done: %,d flows sent", flows);
    out.println(terminal ? "\r" + line + "        " : line);
    out.flush();
  }
}
