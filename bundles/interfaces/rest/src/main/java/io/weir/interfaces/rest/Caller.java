package io.weir.interfaces.rest;

import java.security.Principal;
import javax.ws.rs.core.SecurityContext;

/**
 * Who asks.
 *
 * @param name as the audit names them
 */
record Caller(String name, boolean isSecure) implements SecurityContext, Principal {

  @Override
  public String getName() {
    return name;
  }

  @Override
  public Principal getUserPrincipal() {
    return this;
  }

  /** Roles were looked at before anything else, and no resource asks for one. */
  @Override
  public boolean isUserInRole(String role) {
    return false;
  }

  @Override
  public String getAuthenticationScheme() {
    return BASIC_AUTH;
  }
}
