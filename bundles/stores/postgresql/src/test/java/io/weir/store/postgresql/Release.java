package io.weir.store.postgresql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;

/**
 * The programs of a release of PostgreSQL: the one that the system has, or one that the build
 * fetched. Skips where it is not there.
 */
record Release(Path programs, boolean temporary) implements AutoCloseable {

  private static final String ARCHIVE = "postgres-linux-x86_64.txz";

  static Release installed() {
    Path programs = Path.of("/usr/lib/postgresql/15/bin");
    Assumptions.assumeTrue(
        Files.isExecutable(programs.resolve("initdb")), "postgresql-15 is not installed");
    return new Release(programs, false);
  }

  /** Unpacked from what Maven copied to {@code target/postgresql}. */
  static Release fetched(int major) throws IOException, InterruptedException {
    Path jar = Path.of("target", "postgresql", "postgresql-" + major + ".jar");
    Assumptions.assumeTrue(Files.exists(jar), jar + " was not fetched");
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/xz")), "xz is not installed");
    Path folder = Programs.folder("weir-postgresql-" + major);
    Path archive = folder.resolve(ARCHIVE);
    try (ZipFile zip = new ZipFile(jar.toFile());
        InputStream packed = zip.getInputStream(zip.getEntry(ARCHIVE))) {
      Files.copy(packed, archive);
    }
    Programs.run(List.of("tar", "-xJf", archive.toString(), "-C", folder.toString()));
    return new Release(folder.resolve("bin"), true);
  }

  @Override
  public void close() throws IOException {
    if (temporary) {
      try {
        Programs.remove(programs.getParent());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while a release was removed", e);
      }
    }
  }
}
