package io.weir.store.postgresql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Certificate authorities, and what they certify; skips where there is no openssl. */
final class Certificates implements AutoCloseable {

  private final Path folder;

  Certificates() throws IOException {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/openssl")), "openssl is not installed");
    folder = Programs.folder("weir-certificates");
  }

  Path authority(String name) throws IOException, InterruptedException {
    make(name, "-subj", "/CN=" + name);
    return certificate(name);
  }

  /** A certificate and a key that only the server's user can read. */
  void server(String host, String authority) throws IOException, InterruptedException {
    make(
        host,
        "-subj",
        "/CN=" + host,
        "-addext",
        "subjectAltName=DNS:" + host,
        "-addext",
        "basicConstraints=critical,CA:FALSE",
        "-CA",
        certificate(authority).toString(),
        "-CAkey",
        key(authority).toString());
    if (Programs.isRoot()) {
      Programs.run(List.of("chown", "nobody", key(host).toString()));
    }
    Programs.run(List.of("chmod", "600", key(host).toString()));
  }

  private void make(String name, String... more) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    Collections.addAll(command, "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes");
    Collections.addAll(command, "-days", "2", "-keyout", key(name).toString());
    Collections.addAll(command, "-out", certificate(name).toString());
    Collections.addAll(command, more);
    Programs.run(command);
  }

  Path certificate(String name) {
    return folder.resolve(name + ".pem");
  }

  Path key(String name) {
    return folder.resolve(name + ".key");
  }

  @Override
  public void close() throws IOException {
    try {
      Programs.remove(folder);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while certificates were removed", e);
    }
  }
}
