package io.weir.cli.encrypt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.weir.cli.Command;
import io.weir.cli.Console;
import io.weir.cli.UsageException;
import io.weir.library.credentials.Credentials;
import io.weir.library.credentials.Encryption;
import io.weir.library.credentials.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;

/** {@code encrypt KEYFILE}. */
public final class EncryptCommand implements Command {

  private static final int FAILED = 1;

  @Override
  public String name() {
    return "encrypt";
  }

  @Override
  public String help() {
    return """
        weir encrypt KEYFILE
          Encrypts the first line of standard input with the key in the file, and prints what to
          write into a file in etc/ instead of the secret.
        """;
  }

  @Override
  public int run(List<String> arguments, Console console) throws UsageException, IOException {
    if (arguments.size() != 1) {
      throw new UsageException("wanted the file of the key, got " + arguments.size() + " words");
    }
    String line = new BufferedReader(new InputStreamReader(console.in(), UTF_8)).readLine();
    if (line == null || line.isEmpty()) {
      throw new UsageException("wanted a secret in the first line of standard input, got none");
    }
    try {
      Encryption encryption = new Encryption(Path.of(arguments.get(0)));
      String text = Credentials.ENCRYPTED + encryption.encrypt(new Secret(line)) + '\n';
      console.out().write(text.getBytes(UTF_8));
      console.out().flush();
      return 0;
    } catch (IllegalArgumentException e) {
      console.err().println("weir: " + e.getMessage());
      return FAILED;
    }
  }
}
