package io.weir.store.victoriametrics;

import io.weir.library.credentials.Credentials;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/** Whom a client trusts over TLS, and who it says it is. */
final class Tls {

  private final X509TrustManager trust;
  private final KeyManager[] keys;

  private Tls(X509TrustManager trust, KeyManager[] keys) {
    this.trust = trust;
    this.keys = keys;
  }

  /**
   * Reads the files that the configuration names.
   *
   * @throws IllegalArgumentException naming the option whose file is not what is wanted
   */
  static Tls of(VictoriaMetricsConfig config, Credentials credentials) {
    return new Tls(trust(config.trustedCertificatesFile()), keys(config, credentials));
  }

  private static X509TrustManager trust(String file) {
    try {
      KeyStore authorities = file.isBlank() ? null : authorities(Path.of(file.strip()));
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(authorities);
      return Arrays.stream(factory.getTrustManagers())
          .filter(X509TrustManager.class::isInstance)
          .map(X509TrustManager.class::cast)
          .findFirst()
          .orElseThrow();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "trustedCertificatesFile: wanted a PEM file with certificates, got " + e, e);
    }
  }

  private static KeyStore authorities(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream in = Files.newInputStream(file)) {
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("authority-" + store.size(), each);
      }
    }
    if (store.size() == 0) {
      throw new IOException("no certificate in " + file);
    }
    return store;
  }

  private static KeyManager[] keys(VictoriaMetricsConfig config, Credentials credentials) {
    if (config.keyStoreFile().isBlank()) {
      return new KeyManager[0];
    }
    char[] password =
        credentials.read("keyStorePassword", config.keyStorePassword()).reveal().toCharArray();
    try (InputStream in = Files.newInputStream(Path.of(config.keyStoreFile().strip()))) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(store, password);
      return factory.getKeyManagers();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "keyStoreFile: wanted a PKCS #12 file that its password opens, got " + e, e);
    }
  }

  void apply(OkHttpClient.Builder client) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys, new TrustManager[] {trust}, null);
      client.sslSocketFactory(context.getSocketFactory(), trust);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no TLS", e);
    }
  }
}
