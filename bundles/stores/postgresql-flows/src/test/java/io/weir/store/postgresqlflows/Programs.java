package io.weir.store.postgresqlflows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL's programs. They refuse to run as root, so root lends them another user.
 *
 * @param folder holds {@code bin} and what else they need
 */
record Programs(Path folder) {

  private static final Path ALL = Path.of("/usr/lib/postgresql");
  private static final Path ARCHIVES = Path.of("target", "postgresql");
  private static final String USER = "postgres";

  /**
   * Those in the folder that the system property {@code weir.postgresql} names, else the newest
   * that are installed; skips where there are none.
   */
  static Programs installed() throws IOException {
    String chosen = System.getProperty("weir.postgresql", "");
    if (!chosen.isEmpty()) {
      return new Programs(Path.of(chosen));
    }
    Assumptions.assumeTrue(Files.isDirectory(ALL), "postgresql is not installed in " + ALL);
    try (Stream<Path> versions = Files.list(ALL)) {
      return versions
          .filter(version -> Files.isExecutable(version.resolve("bin/initdb")))
          .max(Path::compareTo)
          .map(Programs::new)
          .orElseThrow(() -> new AssertionError("no initdb below " + ALL));
    }
  }

  /** A version that the build has fetched; skips where tar cannot read xz or nobody runs it. */
  static Programs unpacked(int version, Path folder) throws IOException {
    Assumptions.assumeTrue(isOnPath("xz"), "xz-utils are not installed");
    Path archive = folder.resolve("postgresql.txz");
    try (ZipFile jar = new ZipFile(ARCHIVES.resolve(version + ".jar").toFile());
        InputStream in = jar.getInputStream(jar.getEntry("postgres-linux-x86_64.txz"))) {
      Files.copy(in, archive);
    }
    lend(folder);
    run(List.of("tar", "-xJf", archive.toString(), "-C", folder.toString()));
    return new Programs(folder);
  }

  static boolean isOnPath(String program) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** Makes a file or a folder the server's own. */
  static void lend(Path path) throws IOException {
    if (isRoot()) {
      run(List.of("chown", USER, path.toString()));
    }
  }

  void run(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid", USER, "--regid", USER, "--clear-groups", "--"));
    }
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    run(command);
  }

  static void run(List<String> command) throws IOException {
    Path output = Files.createTempFile("weir-postgresql-", ".out");
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = ends(process);
    String said = Files.readString(output, StandardCharsets.UTF_8);
    Files.delete(output);
    if (!ended || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new AssertionError(command + ": " + said);
    }
  }

  private static boolean ends(Process process) throws IOException {
    try {
      return process.waitFor(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
