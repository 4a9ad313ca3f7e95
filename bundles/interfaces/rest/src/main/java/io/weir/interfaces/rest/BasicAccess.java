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
  private static final String HEALTH = "api/v1/health";

  private final Login login;
  private final String role;
  private final FailedLogins failures;

  BasicAccess(Login login, String role, FailedLogins failures) {
    if (role.isBlank()) {
      throw new IllegalArgumentException("wanted the name of a role in role, got an empty text");
    }
    this.login = login;
    this.role = role;
    this.failures = failures;
  }

  @Override
  public void check(Request request) {
    if (request.authorization().isEmpty()) {
      if (request.isLocal() && request.path().equals(HEALTH)) {
        return;
      }
      throw new Refusal(401, "wanted a user and a password, got none");
    }
    int wait = failures.waitSeconds(request.remoteAddress());
    if (wait > 0) {
      throw new Refusal(429, "Too many logins from here failed; wait " + wait + " seconds.", wait);
    }
    if (!granted(request).contains(role)) {
      throw new Refusal(403, "wanted a user with the role " + role + ", got one without");
    }
  }

  private Set<String> granted(Request request) {
    String credentials = credentials(request.authorization());
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
