package io.weir.interfaces.rest;

import io.weir.api.discovery.Discovery;
import io.weir.api.discovery.NetworkDiscovery;
import io.weir.api.store.StoreException;
import io.weir.library.view.network.DiscoveryLine;
import java.io.InputStream;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;

/** Discoveries that run or ran. */
@Path("api/v1/discoveries")
@Produces(MediaType.APPLICATION_JSON)
public final class DiscoveryResource {

  private final Discoveries discoveries;

  DiscoveryResource(Discoveries discoveries) {
    this.discoveries = discoveries;
  }

  @GET
  public DiscoveryLine.Answer all(@Context UriInfo uri) throws StoreException {
    return new DiscoveryLine.Answer(
        discoveries.ask(uri, NetworkDiscovery::discoveries).stream()
            .map(DiscoveryLine::of)
            .toList());
  }

  /** Begins one; how far it is, its own resource tells. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response start(@Context UriInfo uri, @Context SecurityContext caller, InputStream content)
      throws StoreException {
    Discovery started =
        discoveries.ask(
            uri,
            discovery ->
                discovery.start(
                    DiscoveryContent.read(content), caller.getUserPrincipal().getName()));
    return Response.status(Response.Status.ACCEPTED)
        .header(HttpHeaders.LOCATION, "/api/v1/discoveries/" + started.id())
        .entity(DiscoveryLine.of(started))
        .build();
  }

  @GET
  @Path("{id}")
  public DiscoveryLine one(@Context UriInfo uri, @PathParam("id") String id) throws StoreException {
    return discoveries
        .ask(uri, discovery -> discovery.discovery(id))
        .map(DiscoveryLine::of)
        .orElseThrow(() -> new Refusal(404, "There is no discovery of the id '%s'.".formatted(id)));
  }
}
