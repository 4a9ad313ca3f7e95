package io.weir.interfaces.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.weir.library.credentials.Credentials;
import io.weir.library.credentials.Encryption;
import io.weir.library.credentials.Secret;
import io.weir.library.view.Services;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/** {@code weir:encrypt}. */
@Service
@Command(
    scope = "weir",
    name = "encrypt",
    description =
        "Asks for a secret, without showing it, and prints what to write into a file in etc/"
            + " instead of it. Over ssh without a terminal it reads a line of standard input.")
public final class EncryptCommand extends WeirCommand<EncryptCommand.Encrypted> {

  @Reference private Session session;

  /**
   * The answer.
   *
   * @param value for an option that holds a secret
   */
  record Encrypted(String value) {}

  @Override
  Encrypted ask(Services services) throws IOException {
    Secret secret = new Secret(read());
    if (secret.isEmpty()) {
      throw new IllegalArgumentException("wanted a secret, got an empty line");
    }
    return new Encrypted(Credentials.ENCRYPTED + Encryption.ofThisProcess().encrypt(secret));
  }

  private String read() throws IOException {
    return session.getTerminal() instanceof Terminal terminal
        ? typed(terminal)
        : SecretLine.read(new InputStreamReader(session.getKeyboard(), UTF_8));
  }

  /** The terminal's own reader has what was typed; it shows nothing while it is raw. */
  private static String typed(Terminal terminal) throws IOException {
    Attributes before = terminal.enterRawMode();
    try {
      terminal.writer().print("Secret: ");
      terminal.flush();
      return SecretLine.read(terminal.reader());
    } finally {
      terminal.setAttributes(before);
      terminal.writer().println();
      terminal.flush();
    }
  }

  @Override
  void print(Encrypted answer, PrintStream out) {
    out.println(answer.value());
  }
}
