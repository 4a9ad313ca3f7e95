package io.weir.interfaces.rest;

import io.weir.library.view.Services;
import io.weir.library.view.network.ReconciliationRequest;
import java.util.function.Supplier;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.UriInfo;

/** Flows against counters of interfaces, as they were compared last. */
@Path("api/v1/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
public final class ReconciliationResource {

  private final Supplier<Services> services;
  private final Parameters parameters;

  ReconciliationResource(Supplier<Services> services, Parameters parameters) {
    this.services = services;
    this.parameters = parameters;
  }

  @GET
  public ReconciliationRequest.Answer latest(@Context UriInfo uri) {
    return parameters
        .read(uri, ReconciliationRequest.OPTIONS, ReconciliationRequest::of)
        .of(services.get().network().reconciliation().latest());
  }
}
