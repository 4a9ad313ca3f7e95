package io.weir.interfaces.rest;

import java.util.regex.Pattern;

/**
 * Lets pass what comes in on a loopback address, for when nobody has to log in. The name asked for
 * must be an address or {@code localhost}: a name that somebody else's DNS points here could make a
 * browser on this machine ask for it.
 */
final class LoopbackAccess implements Access {

  private static final Pattern LOCAL_NAME =
      Pattern.compile("(localhost|\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+])(:\\d{1,5})?");

  /** Nobody logs in. */
  static final String NOBODY = "weir:rest";

  @Override
  public String check(Request request) {
    if (!request.isLocal()) {
      throw new Refusal(
          403,
          "wanted a request on a loopback address, as authentication is none, got one on "
              + request.localAddress());
    }
    if (!request.host().isEmpty() && !LOCAL_NAME.matcher(request.host()).matches()) {
      throw new Refusal(
          403,
          "wanted localhost or an address in the Host header, as authentication is none, got a"
              + " name");
    }
    return NOBODY;
  }
}
