package io.weir.interfaces.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Set;

/** Asks for user and password, RFC 7617, and for one of some roles. */
final class BasicAccess implements Access {

  private static final String SCHEME = "basic ";

  private final Login login;
  private final Set<String> roles;
  private final FailedLogins failures;

  BasicAccess(Login login, Set<String> roles, FailedLogins failures) {
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("wanted at least one role in roles, got none");
    }
    this.login = login;
    this.roles = Set.copyOf(roles);
    this.failures = failures;
  }

  @Override
  public void check(Request request) {
    if (request.authorization().isEmpty()) {
      throw new Refusal(401, "wanted a user and a password, got none");
    }
    int wait = failures.waitSeconds(request.remoteAddress());
    if (wait > 0) {
      throw new Refusal(429, "Too many logins from here failed; wait " + wait + " seconds.", wait);
    }
    Set<String> granted = granted(request);
    if (Collections.disjoint(granted, roles)) {
      throw new Refusal(403, "wanted a user with a role of " + roles + ", got one without");
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
