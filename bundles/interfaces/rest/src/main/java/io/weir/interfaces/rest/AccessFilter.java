package io.weir.interfaces.rest;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.Provider;

/** Stops a request that may not pass before anything looks at it. */
@Provider
@PreMatching
final class AccessFilter implements ContainerRequestFilter {

  private static final String CHALLENGE = "Basic realm=\"weir\", charset=\"UTF-8\"";

  private final Access access;
  @Context private HttpServletRequest servletRequest;

  AccessFilter(Access access) {
    this.access = access;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    try {
      String caller =
          access.check(
              new Access.Request(
                  request.getMethod(),
                  request.getUriInfo().getPath(),
                  servletRequest.getLocalAddr(),
                  servletRequest.getRemoteAddr(),
                  header(request, HttpHeaders.HOST),
                  header(request, HttpHeaders.AUTHORIZATION)));
      request.setSecurityContext(new Caller(caller, servletRequest.isSecure()));
    } catch (Refusal refusal) {
      request.abortWith(answer(refusal, request));
    }
  }

  private static String header(ContainerRequestContext request, String name) {
    String value = request.getHeaderString(name);
    return value == null ? "" : value;
  }

  private static Response answer(Refusal refusal, ContainerRequestContext request) {
    Response problem = Problems.response(refusal, request.getMethod(), request.getUriInfo());
    return refusal.status() == 401
        ? Response.fromResponse(problem).header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE).build()
        : problem;
  }
}
