package io.weir.store.victoriametrics;

import io.weir.library.credentials.Credentials;
import io.weir.library.credentials.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The header that tells a server who asks. */
final class Authorization {

  private Authorization() {}

  /**
   * Basic (RFC 7617), bearer (RFC 6750) or none.
   *
   * @throws IllegalArgumentException if both are configured, or a secret is not what is wanted
   */
  static Optional<String> of(VictoriaMetricsConfig config, Credentials credentials) {
    boolean basic = !config.username().isBlank();
    Secret token = credentials.read("bearerToken", config.bearerToken());
    if (basic && !token.isEmpty()) {
      throw new IllegalArgumentException("wanted a username or a bearerToken, got both");
    }
    if (basic) {
      Secret password = credentials.read("password", config.password());
      return Optional.of(basic(config.username().strip(), password));
    }
    return token.isEmpty() ? Optional.empty() : Optional.of(bearer(token));
  }

  private static String basic(String user, Secret password) {
    return okhttp3.Credentials.basic(user, password.reveal(), StandardCharsets.UTF_8);
  }

  private static String bearer(Secret token) {
    if (!token.reveal().matches("[\\x21-\\x7e]+")) {
      throw new IllegalArgumentException(
          "bearerToken: wanted visible ASCII characters (RFC 6750), got others");
    }
    return "Bearer " + token.reveal();
  }
}
