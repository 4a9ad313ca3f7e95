package io.weir.interfaces.rest;

import io.weir.api.store.StoreException;
import io.weir.library.view.network.TopologyRequest;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.UriInfo;

/** Links between devices. */
@Path("api/v1/topology")
@Produces(MediaType.APPLICATION_JSON)
public final class TopologyResource {

  private final Inventories inventories;

  TopologyResource(Inventories inventories) {
    this.inventories = inventories;
  }

  @GET
  public TopologyRequest.Answer topology(@Context UriInfo uri) throws StoreException {
    return inventories.ask(uri, TopologyRequest.OPTIONS, TopologyRequest::of, TopologyRequest::ask);
  }
}
