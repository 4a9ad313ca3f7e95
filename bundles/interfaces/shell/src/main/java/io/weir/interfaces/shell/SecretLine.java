package io.weir.interfaces.shell;

import java.io.IOException;
import java.io.Reader;

/** Reads a line as it is typed: the shell's own reader takes quotes and backslashes for syntax. */
final class SecretLine {

  private static final int BACKSPACE = 8;
  private static final int DELETE = 127;
  private static final int LONGEST = 1 << 16;

  private SecretLine() {}

  /** The line without its end. Blocks until it is there. */
  static String read(Reader keyboard) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int key = keyboard.read(); key >= 0 && key != '\n' && key != '\r'; key = keyboard.read()) {
      if (key == BACKSPACE || key == DELETE) {
        takeBack(line);
      } else if (line.length() < LONGEST) {
        line.append((char) key);
      } else {
        throw new IOException("wanted a secret of at most 65,536 characters, got a longer line");
      }
    }
    return line.toString();
  }

  private static void takeBack(StringBuilder line) {
    if (!line.isEmpty()) {
      line.setLength(line.offsetByCodePoints(line.length(), -1));
    }
  }
}
