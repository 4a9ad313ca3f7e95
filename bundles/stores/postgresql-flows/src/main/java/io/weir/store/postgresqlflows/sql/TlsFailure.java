package io.weir.store.postgresqlflows.sql;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.sql.SQLException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Why a connection by TLS did not come about, which the driver calls a connection failure. */
final class TlsFailure {

  private static final String REJECTED = "08004";

  private TlsFailure() {}

  /**
   * What is wrong, if it is that. Where the driver throws no cause, its message tells, of which it
   * translates all but the words looked for here.
   */
  static Optional<String> sentence(SQLException failure) {
    String said = String.valueOf(failure.getMessage());
    if (said.contains("HostnameVerifier")) {
      return Optional.of("the server's certificate is for another host");
    }
    if (REJECTED.equals(failure.getSQLState()) && said.contains("SSL")) {
      return Optional.of("the server speaks no TLS");
    }
    boolean tls = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertPathValidatorException
          || cause instanceof CertPathBuilderException) {
        return Optional.of(
            "no authority in trustedCertificatesFile signed the server's certificate for now: "
                + cause.getMessage());
      }
      tls |= cause instanceof SSLException;
    }
    return tls ? Optional.of("TLS failed: " + said) : Optional.empty();
  }
}
