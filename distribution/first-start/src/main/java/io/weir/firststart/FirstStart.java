package io.weir.firststart;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Gives an installation that has no administrator one: the user {@code admin} with a generated
 * password, which is stored hashed and said once, and a key with which the launcher logs in to the
 * shell. Also makes the key that encrypts secrets in etc/. What is there already stays.
 */
public final class FirstStart {
  static final String USER = "admin";

  private static final int KEY_OCTETS = 32;

  private final Path etc;
  private final SecureRandom random;
  private final PrintStream console;

  FirstStart(Path etc, SecureRandom random, PrintStream console) {
    this.etc = etc;
    this.random = random;
    this.console = console;
  }

  /**
   * Runs before the server does.
   *
   * @param args the folder etc/ of the installation
   */
  public static void main(String[] args) {
    if (args.length != 1 || !Files.isDirectory(Path.of(args[0]))) {
      System.err.println("wanted one argument, the folder etc/; got " + String.join(" ", args));
      System.exit(2);
    }
    try {
      new FirstStart(Path.of(args[0]), new SecureRandom(), System.out).prepare();
    } catch (IOException e) {
      System.err.println("cannot write the first login below " + args[0] + ": " + e);
      System.exit(1);
    }
  }

  void prepare() throws IOException {
    Logins users = new Logins(etc.resolve("users.properties"));
    if (users.nobody()) {
      Password password = Password.generate(random);
      users.add(USER, password.stored());
      console.printf("First start: the password of user %s is %s%n", USER, password.text());
      console.println("Keep it: it is stored hashed and is not said again.");
    }
    Path privateKey = etc.resolve(USER + ".key");
    if (!Files.exists(privateKey)) {
      LoginKey key = LoginKey.generate(random);
      new Logins(etc.resolve("keys.properties")).add(USER, key.publicBase64());
      PrivateFile.write(privateKey, key.privatePem());
    }
    Path encryptionKey = etc.resolve("encryption.key");
    if (!Files.exists(encryptionKey, LinkOption.NOFOLLOW_LINKS)) {
      byte[] octets = new byte[KEY_OCTETS];
      random.nextBytes(octets);
      PrivateFile.write(encryptionKey, Base64.getEncoder().encodeToString(octets) + '\n');
    }
  }
}
