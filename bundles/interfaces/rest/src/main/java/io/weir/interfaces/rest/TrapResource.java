package io.weir.interfaces.rest;

import io.weir.api.snmp.TrapLog;
import io.weir.api.store.StoreException;
import io.weir.library.view.Services;
import io.weir.library.view.network.TrapsRequest;
import java.util.List;
import java.util.function.Supplier;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.UriInfo;

/** Notifications of devices. */
@Path("api/v1/traps")
@Produces(MediaType.APPLICATION_JSON)
public final class TrapResource {

  private final Supplier<Services> services;
  private final Parameters parameters;
  private final QueryGate gate;

  TrapResource(Supplier<Services> services, Parameters parameters, QueryGate gate) {
    this.services = services;
    this.parameters = parameters;
    this.gate = gate;
  }

  /** What came last and is kept, the newest first. */
  @GET
  public TrapsRequest.Answer traps(@Context UriInfo uri) throws StoreException {
    TrapsRequest request = parameters.read(uri, TrapsRequest.OPTIONS, TrapsRequest::of);
    List<TrapLog> logs = services.get().network().traps();
    return gate.ask("traps", () -> request.ask(logs));
  }
}
