package io.weir.interfaces.rest;

import java.util.Set;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.ext.Provider;

/**
 * Refuses content where there is none: a question is all in its URL, whose length the server
 * bounds. What changes something has a JSON document, and says so: a page of another site that a
 * browser shows cannot say that without being asked first (CORS protocol), and is not allowed to.
 */
@Provider
final class ContentFilter implements ContainerRequestFilter {

  private static final Set<String> WITH_CONTENT = Set.of("POST", "PUT");

  @Override
  public void filter(ContainerRequestContext request) {
    boolean chunked = request.getHeaderString("Transfer-Encoding") != null;
    if (WITH_CONTENT.contains(request.getMethod())) {
      wantJson(request.getHeaderString(HttpHeaders.CONTENT_TYPE));
      if (request.getLength() > JsonContent.MAX_OCTETS) {
        throw JsonContent.tooLong();
      }
    } else if (chunked || request.getLength() > 0) {
      throw new Refusal(
          413,
          "wanted a request without content, got "
              + (chunked
                  ? "some"
                  : request.getHeaderString(HttpHeaders.CONTENT_LENGTH) + " bytes"));
    }
  }

  private static void wantJson(String type) {
    String given = type == null ? "none" : type.split(";", 2)[0].strip();
    if (!given.equalsIgnoreCase(MediaType.APPLICATION_JSON)) {
      throw new Refusal(415, Problems.WRONG_CONTENT);
    }
  }
}
