package io.weir.interfaces.rest;

import io.weir.api.inventory.InventoryKind;
import io.weir.api.store.StoreException;
import io.weir.library.view.AuditRequest;
import io.weir.library.view.EntriesRequest;
import io.weir.library.view.InventoryAnswers;
import javax.ws.rs.Encoded;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.UriInfo;

/** What is known of the network, and who changed it. */
@Path("api/v1")
@Produces(MediaType.APPLICATION_JSON)
public final class InventoryResource {

  private final Inventories inventories;

  InventoryResource(Inventories inventories) {
    this.inventories = inventories;
  }

  /** How much of each kind there is. */
  @GET
  @Path("inventory")
  public InventoryAnswers.Overview overview(@Context UriInfo uri) throws StoreException {
    return inventories.ask(uri, InventoryAnswers::overview);
  }

  /** Entries of a kind. */
  @GET
  @Path("inventory/{kind}")
  public EntriesRequest.Answer entries(@Context UriInfo uri, @PathParam("kind") String kind)
      throws StoreException {
    InventoryKind known = kind(kind);
    return inventories.ask(
        uri,
        EntriesRequest.OPTIONS,
        options -> EntriesRequest.of(known, options),
        EntriesRequest::ask);
  }

  /** One entry. */
  @GET
  @Path("inventory/{kind}/{key:.+}")
  public InventoryAnswers.One entry(
      @Context UriInfo uri, @PathParam("kind") String kind, @Encoded @PathParam("key") String key)
      throws StoreException {
    InventoryKind known = kind(kind);
    return inventories
        .ask(uri, store -> InventoryAnswers.one(store, known, key))
        .orElseThrow(
            () -> new Refusal(404, "There is no %s of the key '%s'.".formatted(kind, key)));
  }

  /** Changes, newest first. */
  @GET
  @Path("audit")
  public AuditRequest.Answer audit(@Context UriInfo uri) throws StoreException {
    return inventories.ask(uri, AuditRequest.OPTIONS, AuditRequest::of, AuditRequest::ask);
  }

  private static InventoryKind kind(String name) {
    try {
      return InventoryAnswers.kind(name);
    } catch (IllegalArgumentException e) {
      throw new Refusal(404, e.getMessage());
    }
  }
}
