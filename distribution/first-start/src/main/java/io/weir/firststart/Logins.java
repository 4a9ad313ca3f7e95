package io.weir.firststart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One of Karaf's login files, etc/users.properties or etc/keys.properties: a line {@code name =
 * secret,role…} for each user, and lines for groups and remarks, which stay as they are.
 */
record Logins(Path file) {

  boolean nobody() throws IOException {
    return lines().stream().map(String::strip).noneMatch(Logins::namesUser);
  }

  /** Adds a user with every right. */
  void add(String user, String secret) throws IOException {
    StringBuilder text = new StringBuilder();
    lines().forEach(line -> text.append(line).append('\n'));
    text.append(user).append(" = ").append(secret).append(",_g_:admingroup\n");
    PrivateFile.write(file, text.toString());
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(file);
  }

  private static boolean namesUser(String line) {
    return !line.isEmpty() && !line.startsWith("#") && !line.startsWith("_g_");
  }
}
