package io.weir.store.postgresqlflows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A file system in memory of a few megabytes; skips where nobody may mount one. */
final class SmallDisk implements AutoCloseable {

  private final Path folder;

  SmallDisk(int megabytes) throws IOException {
    Assumptions.assumeTrue(Programs.isRoot(), "only root may mount a small file system");
    folder = Files.createTempDirectory("weir-disk-");
    try {
      Programs.run(
          List.of("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "none", folder + ""));
    } catch (AssertionError e) {
      Assumptions.abort("no small file system can be mounted: " + e.getMessage());
    }
  }

  Path folder() {
    return folder;
  }

  /** Fills what is free but for some octets. */
  void fill(long free) throws IOException {
    long size = Files.getFileStore(folder).getUsableSpace() - free;
    Programs.run(List.of("fallocate", "-l", size + "", ballast()));
  }

  private String ballast() {
    return folder.resolve("ballast").toString();
  }

  /** Makes room again. */
  void clear() throws IOException {
    Programs.run(List.of("rm", ballast()));
  }

  @Override
  public void close() throws IOException {
    Programs.run(List.of("umount", "-l", folder.toString()));
    Files.delete(folder);
  }
}
