package io.weir.interfaces.rest;

import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.ext.Provider;

/** Refuses content: a question is all in its URL, whose length the server bounds. */
@Provider
final class NoBody implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    boolean chunked = request.getHeaderString("Transfer-Encoding") != null;
    if (chunked || request.getLength() > 0) {
      throw new Refusal(
          413,
          "wanted a request without content, got "
              + (chunked
                  ? "some"
                  : request.getHeaderString(HttpHeaders.CONTENT_LENGTH) + " bytes"));
    }
  }
}
