package io.weir.interfaces.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import org.apache.karaf.shell.api.console.Session;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/** Asks for a secret without showing it. */
record SecretPrompt(Session session) {

  /**
   * Blocks until a line was typed, or was read from standard input where there is no terminal.
   *
   * @param prompt what is shown on a terminal
   */
  String read(String prompt) throws IOException {
    return session.getTerminal() instanceof Terminal terminal
        ? typed(terminal, prompt)
        : SecretLine.read(new InputStreamReader(session.getKeyboard(), UTF_8));
  }

  /** The terminal's own reader has what was typed; it shows nothing while it is raw. */
  private static String typed(Terminal terminal, String prompt) throws IOException {
    Attributes before = terminal.enterRawMode();
    try {
      terminal.writer().print(prompt);
      terminal.flush();
      return SecretLine.read(terminal.reader());
    } finally {
      terminal.setAttributes(before);
      terminal.writer().println();
      terminal.flush();
    }
  }
}
