package io.weir.interfaces.rest;

import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/**
 * Problem details, RFC 9457.
 *
 * @param type {@code about:blank}: the status says what kind of problem it is (section 4.2.1)
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what was wanted and what was got
 * @param instance the path that was asked for
 */
record Problem(String type, String title, int status, String detail, String instance) {

  static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

  private static final int MISDIRECTED = 421;

  static Problem of(int status, String detail, String path) {
    return new Problem("about:blank", title(status), status, detail, path);
  }

  private static String title(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    if (known == null) {
      return status == MISDIRECTED ? "Misdirected Request" : "HTTP status " + status;
    }
    return known.getReasonPhrase();
  }

  Response.ResponseBuilder response() {
    return Response.status(status).type(MEDIA_TYPE).entity(this);
  }
}
