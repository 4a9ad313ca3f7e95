package io.weir.interfaces.rest;

import io.weir.api.discovery.InterfaceChoice;
import io.weir.api.store.StoreException;
import io.weir.library.view.network.InterfaceAnswer;
import io.weir.library.view.network.InterfaceRef;
import io.weir.library.view.network.InterfaceSeriesRequest;
import io.weir.library.view.network.InterfacesRequest;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;

/** Interfaces of all devices. */
@Path("api/v1/interfaces")
@Produces(MediaType.APPLICATION_JSON)
public final class InterfaceResource {

  private static final InterfaceChoice BY_RULES =
      new InterfaceChoice(Optional.empty(), Optional.empty(), Optional.empty());

  private final Inventories inventories;
  private final Metrics metrics;
  private final Discoveries discoveries;

  InterfaceResource(Inventories inventories, Metrics metrics, Discoveries discoveries) {
    this.inventories = inventories;
    this.metrics = metrics;
    this.discoveries = discoveries;
  }

  @GET
  public InterfacesRequest.Answer interfaces(@Context UriInfo uri) throws StoreException {
    return inventories.ask(
        uri, InterfacesRequest.OPTIONS, InterfacesRequest::of, InterfacesRequest::ask);
  }

  @GET
  @Path("{id}")
  public InterfaceAnswer one(@Context UriInfo uri, @PathParam("id") String id)
      throws StoreException {
    InterfaceRef ref = ref(id);
    return inventories
        .ask(uri, store -> InterfaceAnswer.of(store, ref))
        .orElseThrow(() -> absent(id));
  }

  /** What a store has of its counters. */
  @GET
  @Path("{id}/series")
  public InterfaceSeriesRequest.Answer series(@Context UriInfo uri, @PathParam("id") String id)
      throws StoreException {
    InterfaceRef ref = ref(id);
    return metrics.ask(
        uri,
        InterfaceSeriesRequest.OPTIONS,
        options -> InterfaceSeriesRequest.of(ref, options),
        InterfaceSeriesRequest::ask);
  }

  /** Decides what rules would decide; what is not given is left to them. */
  @PUT
  @Path("{id}/override")
  @Consumes(MediaType.APPLICATION_JSON)
  public InterfaceAnswer override(
      @Context UriInfo uri,
      @Context SecurityContext caller,
      @PathParam("id") String id,
      InputStream content)
      throws StoreException {
    JsonContent given = JsonContent.read(content, Set.of("type", "provider", "critical"));
    InterfaceChoice choice =
        new InterfaceChoice(given.text("type"), given.text("provider"), given.flag("critical"));
    if (choice.equals(BY_RULES)) {
      throw new Refusal(400, "wanted 'type', 'provider' or 'critical', got none of them");
    }
    return choose(uri, caller, id, choice);
  }

  /** Leaves all to the rules again. */
  @DELETE
  @Path("{id}/override")
  public Response followRules(
      @Context UriInfo uri, @Context SecurityContext caller, @PathParam("id") String id)
      throws StoreException {
    choose(uri, caller, id, BY_RULES);
    return Response.noContent().build();
  }

  private InterfaceAnswer choose(
      UriInfo uri, SecurityContext caller, String id, InterfaceChoice choice)
      throws StoreException {
    InterfaceRef ref = ref(id);
    one(uri, id);
    discoveries.ask(
        uri,
        discovery -> {
          discovery.override(ref.device(), ref.id(), choice, caller.getUserPrincipal().getName());
          return ref;
        });
    return one(uri, id);
  }

  /** What cannot be read is of no interface. */
  private static InterfaceRef ref(String id) {
    try {
      return InterfaceRef.parse(id);
    } catch (IllegalArgumentException e) {
      throw new Refusal(404, e.getMessage());
    }
  }

  private static Refusal absent(String id) {
    return new Refusal(404, "There is no interface of the id '%s'.".formatted(id));
  }
}
