package io.weir.interfaces.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/**
 * Asks for user and password, RFC 7617, and for a role. Health is told on a loopback address
 * without them: what starts and watches Weir on its machine has no user.
 */
final class BasicAccess implements Access {

  private static final String SCHEME = "basic ";
  private static final String HEALTH_WATCHER = "weir:rest";
  private static final String HEALTH = "api/v1/health";

  private final Login login;
  private final String role;
  private final String writeRole;
  private final FailedLogins failures;

  /**
   * @param role who has it may read
   * @param writeRole who has it may change
   */
  BasicAccess(Login login, String role, String writeRole, FailedLogins failures) {
    if (role.isBlank() || writeRole.isBlank()) {
      throw new IllegalArgumentException(
          "wanted the names of roles in role and writeRole, got an empty text");
    }
    this.login = login;
    this.role = role;
    this.writeRole = writeRole;
    this.failures = failures;
  }

  @Override
  public String check(Request request) {
    if (request.authorization().isEmpty()) {
      if (request.isLocal() && request.path().equals(HEALTH)) {
        return HEALTH_WATCHER;
      }
      throw new Refusal(401, "wanted a user and a password, got none");
    }
    int wait = failures.waitSeconds(request.remoteAddress());
    if (wait > 0) {
      throw new Refusal(429, "Too many logins from here failed; wait " + wait + " seconds.", wait);
    }
    String credentials = credentials(request.authorization());
    String wanted = request.isWriting() ? writeRole : role;
    if (!granted(request, credentials).contains(wanted)) {
      throw new Refusal(403, "wanted a user with the role " + wanted + ", got one without");
    }
    return credentials.substring(0, credentials.indexOf(':'));
  }

  private Set<String> granted(Request request, String credentials) {
    int colon = credentials.indexOf(':');
    if (colon >= 0) {
      var granted = login.roles(credentials.substring(0, colon), credentials.substring(colon + 1));
      if (granted.isPresent()) {
        return granted.get();
      }
    }
    failures.failed(request.remoteAddress());
    throw new Refusal(401, "wanted the password of a user that there is, got something else");
  }

  /** User and password; without a colon where the header is not as wanted. */
  private static String credentials(String header) {
    if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return "";
    }
    try {
      byte[] octets = Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
      return new String(octets, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
