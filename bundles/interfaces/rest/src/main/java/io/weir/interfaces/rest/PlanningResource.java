package io.weir.interfaces.rest;

import io.weir.api.store.StoreException;
import io.weir.library.view.planning.BottlenecksRequest;
import io.weir.library.view.planning.FailuresRequest;
import io.weir.library.view.planning.PathsRequest;
import io.weir.library.view.planning.WhatIfRequest;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.UriInfo;

/** Where it is tight, what if, and which way: questions that change nothing. */
@Path("api/v1")
@Produces(MediaType.APPLICATION_JSON)
public final class PlanningResource {

  private final Planning planning;

  PlanningResource(Planning planning) {
    this.planning = planning;
  }

  @GET
  @Path("paths")
  public PathsRequest.Answer paths(@Context UriInfo uri) throws StoreException {
    return planning.ask(uri, PathsRequest.OPTIONS, PathsRequest::of, asked -> asked::ask);
  }

  @GET
  @Path("what-if")
  public WhatIfRequest.Answer whatIf(@Context UriInfo uri) throws StoreException {
    return planning.ask(uri, WhatIfRequest.OPTIONS, WhatIfRequest::of, asked -> asked::ask);
  }

  @GET
  @Path("bottlenecks")
  public BottlenecksRequest.Answer bottlenecks(@Context UriInfo uri) throws StoreException {
    return planning.ask(
        uri, BottlenecksRequest.OPTIONS, BottlenecksRequest::of, asked -> asked::ask);
  }

  @GET
  @Path("failures")
  public FailuresRequest.Answer failures(@Context UriInfo uri) throws StoreException {
    return planning.ask(uri, FailuresRequest.OPTIONS, FailuresRequest::of, asked -> asked::ask);
  }
}
