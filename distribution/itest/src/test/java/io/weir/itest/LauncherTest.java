package io.weir.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import io.weir.itest.Installation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The launcher of an unpacked archive, as a service manager and an operator use it. */
public class LauncherTest {
  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();

  /** Enough for a busy machine; idle ones take a tenth. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static Installation installation;

  @BeforeClass
  public static void unpack() throws Exception {
    installation = Installation.unpack(FOLDER.getRoot().toPath(), 18182, 18102);
  }

  @Test
  public void badInputGetsOneSentenceAndExitCode2() throws Exception {
    assertEquals(
        new Outcome(2, "weir: there is no command 'fly'; weir help lists them\n"),
        installation.weir("fly"));
    assertEquals(
        new Outcome(2, "weir: start: wanted a whole number of seconds; got 'soon'\n"),
        installation.weir("start", "--timeout", "soon"));
  }

  @Test
  public void everyCommandExplainsItself() throws Exception {
    for (String command :
        "demo start stop status shell run decode bench build test".split(" ", -1)) {
      Outcome help = installation.weir(command, "--help");
      assertEquals(command, 0, help.code());
      assertTrue(help.output(), help.output().startsWith("weir " + command));
    }
  }

  @Test
  public void runsUntilTerminatedAndLetsTheShellInWithoutAPassword() throws Exception {
    assertEquals(new Outcome(3, "Weir does not run.\n"), installation.weir("status"));
    Path console = installation.file("console");
    Process server =
        new ProcessBuilder(installation.file("bin/weir").toString(), "run")
            .redirectErrorStream(true)
            .redirectOutput(console.toFile())
            .start();
    try {
      awaitShell(server);
      thePasswordIsSaidAndStoredHashed(Files.readString(console));
      secretsAreTheOwnersAlone();
      assertEquals(1, installation.weir("shell", "no:command").code());
    } finally {
      server.destroy();
    }
    assertTrue("still running 10 s after SIGTERM", server.waitFor(10, TimeUnit.SECONDS));
    assertEquals(new Outcome(3, "Weir does not run.\n"), installation.weir("status"));
  }

  private static void awaitShell(Process server) throws Exception {
    Instant deadline = Instant.now().plus(PATIENCE);
    Outcome answer = installation.weir("shell", "system:name");
    while (!answer.equals(new Outcome(0, "weir\n"))) {
      assertTrue("the server ended", server.isAlive());
      assertTrue("no shell after " + PATIENCE + ": " + answer, Instant.now().isBefore(deadline));
      answer = installation.weir("shell", "system:name");
    }
  }

  private static void thePasswordIsSaidAndStoredHashed(String console) throws IOException {
    Matcher said = Pattern.compile("password of user admin is (\\w+)").matcher(console);
    assertTrue(console, said.find());
    String stored = Files.readString(installation.file("etc/users.properties"));
    assertTrue(stored, stored.contains("admin = {CRYPT}"));
    assertFalse(stored, stored.contains(said.group(1)));
  }

  private static void secretsAreTheOwnersAlone() throws IOException {
    for (String folder : List.of("etc", "data")) {
      assertEquals("rwx------", permissions(installation.file(folder)));
    }
    for (String file :
        List.of("users.properties", "keys.properties", "admin.key", "encryption.key", "host.key")) {
      assertEquals("rw-------", permissions(installation.file("etc").resolve(file)));
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
