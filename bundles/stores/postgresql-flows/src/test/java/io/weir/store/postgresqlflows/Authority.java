package io.weir.store.postgresqlflows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Signs certificates with a key of its own, by the JDK's keytool. */
final class Authority {

  private static final String PASSWORD = "changeit";

  private final Path folder;

  Authority(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    keytool("authority", "-genkeypair", "-dname", "CN=authority", "-ext", "bc:c");
    keytool("authority", "-exportcert", "-rfc", "-file", certificate().toString());
  }

  /** What whoever trusts this authority is given. */
  Path certificate() {
    return folder.resolve("authority.pem");
  }

  /** Makes {@code server.pem} and {@code server.key} for a host. */
  Path signed(String host) throws IOException, GeneralSecurityException {
    Path request = folder.resolve("server.csr");
    Path signed = folder.resolve("server.pem");
    keytool("server", "-genkeypair", "-dname", "CN=" + host);
    keytool("server", "-certreq", "-file", request.toString());
    keytool(
        "authority",
        "-gencert",
        "-rfc",
        "-infile",
        request.toString(),
        "-outfile",
        signed.toString(),
        "-ext",
        "san=dns:" + host);
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
      store.load(in, PASSWORD.toCharArray());
    }
    byte[] key = store.getKey("server", PASSWORD.toCharArray()).getEncoded();
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
    Files.writeString(
        key(), "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n");
    return signed;
  }

  Path key() {
    return folder.resolve("server.key");
  }

  private void keytool(String alias, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-keystore", folder.resolve("keys.p12").toString()));
    command.addAll(List.of("-storepass", PASSWORD, "-alias", alias));
    command.addAll(List.of(arguments));
    if (command.contains("-genkeypair")) {
      command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
    }
    Programs.run(command);
  }
}
