package io.weir.interfaces.rest;

import io.weir.api.inventory.InventoryKind;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.store.StoreException;
import io.weir.library.view.AuditRequest;
import io.weir.library.view.EntriesRequest;
import io.weir.library.view.InventoryAnswers;
import io.weir.library.view.Options;
import io.weir.library.view.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
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

  private final Supplier<Services> services;
  private final Parameters parameters;
  private final QueryGate gate;

  InventoryResource(Supplier<Services> services, Parameters parameters, QueryGate gate) {
    this.services = services;
    this.parameters = parameters;
    this.gate = gate;
  }

  /** How much of each kind there is. */
  @GET
  @Path("inventory")
  public InventoryAnswers.Overview overview(@Context UriInfo uri) throws StoreException {
    Asking<Options> asking = read(uri, List.of(), options -> options);
    return gate.ask(asking.store().name(), () -> InventoryAnswers.overview(asking.store()));
  }

  /** Entries of a kind. */
  @GET
  @Path("inventory/{kind}")
  public EntriesRequest.Answer entries(@Context UriInfo uri, @PathParam("kind") String kind)
      throws StoreException {
    InventoryKind known = kind(kind);
    Asking<EntriesRequest> asking =
        read(uri, EntriesRequest.OPTIONS, options -> EntriesRequest.of(known, options));
    return gate.ask(asking.store().name(), () -> asking.request().ask(asking.store()));
  }

  /** One entry. */
  @GET
  @Path("inventory/{kind}/{key:.+}")
  public InventoryAnswers.One entry(
      @Context UriInfo uri, @PathParam("kind") String kind, @Encoded @PathParam("key") String key)
      throws StoreException {
    InventoryKind known = kind(kind);
    Asking<Options> asking = read(uri, List.of(), options -> options);
    return gate.ask(asking.store().name(), () -> InventoryAnswers.one(asking.store(), known, key))
        .orElseThrow(
            () -> new Refusal(404, "There is no %s of the key '%s'.".formatted(kind, key)));
  }

  /** Changes, newest first. */
  @GET
  @Path("audit")
  public AuditRequest.Answer audit(@Context UriInfo uri) throws StoreException {
    Asking<AuditRequest> asking = read(uri, AuditRequest.OPTIONS, AuditRequest::of);
    return gate.ask(asking.store().name(), () -> asking.request().ask(asking.store()));
  }

  /** A question and who is asked. */
  private record Asking<T>(T request, InventoryStore store) {}

  private <T> Asking<T> read(UriInfo uri, List<String> names, Function<Options, T> reader) {
    List<String> known = new ArrayList<>(names);
    known.add("store");
    return parameters.read(
        uri,
        known,
        options ->
            new Asking<>(
                reader.apply(options), services.get().openInventory(options.text("store"))));
  }

  private static InventoryKind kind(String name) {
    try {
      return InventoryAnswers.kind(name);
    } catch (IllegalArgumentException e) {
      throw new Refusal(404, e.getMessage());
    }
  }
}
