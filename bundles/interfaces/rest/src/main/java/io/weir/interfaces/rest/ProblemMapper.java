package io.weir.interfaces.rest;

import javax.ws.rs.core.Context;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;

/** Answers every exception with a problem. */
@Provider
final class ProblemMapper implements ExceptionMapper<Throwable> {

  @Context private UriInfo uri;
  @Context private Request request;

  @Override
  public Response toResponse(Throwable failure) {
    return Problems.response(failure, request.getMethod(), uri);
  }
}
