package io.weir.store.victoriametrics;

import java.util.Optional;
import okhttp3.Credentials;

/** The header that tells a server who asks. */
final class Authorization {

  private Authorization() {}

  /**
   * Basic (RFC 7617), bearer (RFC 6750) or none, with the secret as it stands in its file now.
   *
   * @throws IllegalArgumentException if both are configured, or a file is not what is wanted
   */
  static Optional<String> of(VictoriaMetricsConfig config) {
    boolean basic = !config.username().isBlank();
    boolean bearer = !config.bearerTokenFile().isBlank();
    if (basic && bearer) {
      throw new IllegalArgumentException("wanted a username or a bearerTokenFile, got both");
    }
    if (basic) {
      String password = Secret.firstLine("passwordFile", config.passwordFile());
      return Optional.of(Credentials.basic(config.username().strip(), password));
    }
    return bearer
        ? Optional.of("Bearer " + Secret.firstLine("bearerTokenFile", config.bearerTokenFile()))
        : Optional.empty();
  }
}
