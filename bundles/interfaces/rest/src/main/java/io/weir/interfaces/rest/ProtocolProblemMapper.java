package io.weir.interfaces.rest;

import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;

/** The same for what the runtime throws, which has a mapper of its own that would win otherwise. */
@Provider
final class ProtocolProblemMapper implements ExceptionMapper<WebApplicationException> {

  @Context private UriInfo uri;
  @Context private Request request;

  @Override
  public Response toResponse(WebApplicationException failure) {
    return Problems.response(failure, request.getMethod(), uri);
  }
}
