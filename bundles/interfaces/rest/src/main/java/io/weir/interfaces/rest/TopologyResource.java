package io.weir.interfaces.rest;

import io.weir.api.store.StoreException;
import io.weir.library.view.Services;
import io.weir.library.view.network.TopologyRequest;
import io.weir.library.view.topology.TopologyFormat;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;

/** Links between devices. */
@Path("api/v1/topology")
@Produces(MediaType.APPLICATION_JSON)
public final class TopologyResource {

  private final Inventories inventories;
  private final Supplier<Services> services;
  private final Parameters parameters;

  TopologyResource(Inventories inventories, Supplier<Services> services, Parameters parameters) {
    this.inventories = inventories;
    this.services = services;
    this.parameters = parameters;
  }

  @GET
  public TopologyRequest.Answer topology(@Context UriInfo uri) throws StoreException {
    return inventories.ask(uri, TopologyRequest.OPTIONS, TopologyRequest::of, TopologyRequest::ask);
  }

  /** All of it, as it was concluded last, in a form for other programs. */
  @GET
  @Path("{format}")
  @Produces(MediaType.WILDCARD)
  public Response whole(@Context UriInfo uri, @PathParam("format") String name) {
    parameters.none(uri);
    TopologyFormat format = format(name);
    String text = format.text(services.get().network().topology().snapshot());
    return Response.ok(text.getBytes(StandardCharsets.UTF_8))
        .type(MediaType.valueOf(format.mediaType()).withCharset("utf-8"))
        .build();
  }

  private static TopologyFormat format(String name) {
    try {
      return TopologyFormat.named(name);
    } catch (IllegalArgumentException e) {
      throw new Refusal(404, e.getMessage());
    }
  }
}
