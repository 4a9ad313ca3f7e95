package io.weir.store.postgresql;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Programs of the system, run to their end. */
final class Programs {

  private Programs() {}

  static void run(List<String> command) throws IOException, InterruptedException {
    Path log = Files.createTempFile("weir-command", ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(new File("/"))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int status = process.waitFor();
    String said = Files.readString(log);
    Files.delete(log);
    if (status != 0) {
      throw new IOException(command + " ended with " + status + ": " + said);
    }
  }

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** A folder that others may read. */
  static Path folder(String name) throws IOException {
    Path folder = Files.createTempDirectory(name);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    return folder;
  }

  static void remove(Path folder) throws IOException, InterruptedException {
    run(List.of("rm", "-rf", folder.toString()));
  }
}
