package io.weir.itest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The archive that the build made, unpacked into a folder and worked by its launcher. */
final class Installation {

  private final Path home;

  private Installation(Path home) {
    this.home = home;
  }

  /** On ports of its own, so that it runs beside another. */
  static Installation unpack(Path home, int restPort, int sshPort) throws Exception {
    String archive = System.getProperty("weir.archive");
    Outcome outcome =
        run(List.of("tar", "-xzf", archive, "-C", home.toString(), "--strip-components=1"));
    assertEquals(outcome.output(), 0, outcome.code());
    Installation installation = new Installation(home);
    installation.set("org.ops4j.pax.web.cfg", "org.osgi.service.http.port", restPort);
    installation.set("org.apache.karaf.shell.cfg", "sshPort", sshPort);
    return installation;
  }

  Path file(String name) {
    return home.resolve(name);
  }

  /** Changes an option of a file in etc/. */
  void set(String file, String key, int value) throws IOException {
    Path path = file("etc").resolve(file);
    String text = Files.readString(path);
    String changed = text.replaceFirst("(?m)^" + Pattern.quote(key) + " =.*$", key + " = " + value);
    assertFalse(file + " has no " + key, text.equals(changed));
    Files.writeString(path, changed);
  }

  Outcome weir(String... arguments) throws Exception {
    return run(
        Stream.concat(Stream.of(file("bin/weir").toString()), Stream.of(arguments)).toList());
  }

  static Outcome run(List<String> command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Outcome(process.waitFor(), output);
  }

  /** How a command ended, and what it said. */
  record Outcome(int code, String output) {}
}
