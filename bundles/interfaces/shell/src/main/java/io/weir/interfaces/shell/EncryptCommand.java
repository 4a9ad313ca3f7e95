package io.weir.interfaces.shell;

import io.weir.library.credentials.Credentials;
import io.weir.library.credentials.Encryption;
import io.weir.library.credentials.Secret;
import io.weir.library.view.Services;
import java.io.IOException;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

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
    Secret secret = new Secret(new SecretPrompt(session).read("Secret: "));
    if (secret.isEmpty()) {
      throw new IllegalArgumentException("wanted a secret, got an empty line");
    }
    return new Encrypted(Credentials.ENCRYPTED + Encryption.ofThisProcess().encrypt(secret));
  }

  @Override
  void print(Encrypted answer, PrintStream out) {
    out.println(answer.value());
  }
}
