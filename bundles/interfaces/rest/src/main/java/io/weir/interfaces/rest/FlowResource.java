package io.weir.interfaces.rest;

import io.weir.api.flow.FlowStore;
import io.weir.api.store.StoreException;
import io.weir.library.view.FlowsAnswer;
import io.weir.library.view.FlowsRequest;
import io.weir.library.view.KnownInterfaces;
import io.weir.library.view.Options;
import io.weir.library.view.SeriesAnswer;
import io.weir.library.view.SeriesRequest;
import io.weir.library.view.Services;
import io.weir.library.view.TopAnswer;
import io.weir.library.view.TopRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.UriInfo;

/** What was stored. */
@Path("api/v1/flows")
@Produces(MediaType.APPLICATION_JSON)
public final class FlowResource {

  private final Supplier<Services> services;
  private final Parameters parameters;
  private final QueryGate gate;

  FlowResource(Supplier<Services> services, Parameters parameters, QueryGate gate) {
    this.services = services;
    this.parameters = parameters;
    this.gate = gate;
  }

  /** The newest flows. */
  @GET
  public FlowsAnswer flows(@Context UriInfo uri) throws StoreException {
    Asking<FlowsRequest> asking = read(uri, FlowsRequest.OPTIONS, FlowsRequest::of);
    return gate.ask(
        asking.store().name(), () -> asking.request().ask(asking.store(), asking.interfaces()));
  }

  /** Who has most. */
  @GET
  @Path("top")
  public TopAnswer top(@Context UriInfo uri) throws StoreException {
    Asking<TopRequest> asking = read(uri, TopRequest.OPTIONS, TopRequest::of);
    return gate.ask(
        asking.store().name(), () -> asking.request().ask(asking.store(), asking.interfaces()));
  }

  /** A measure over time. */
  @GET
  @Path("series")
  public SeriesAnswer series(@Context UriInfo uri) throws StoreException {
    Asking<SeriesRequest> asking = read(uri, SeriesRequest.OPTIONS, SeriesRequest::of);
    return gate.ask(
        asking.store().name(), () -> asking.request().ask(asking.store(), asking.interfaces()));
  }

  /** A question and who is asked. */
  private record Asking<T>(T request, FlowStore store, KnownInterfaces interfaces) {}

  private <T> Asking<T> read(UriInfo uri, List<String> names, Function<Options, T> reader) {
    List<String> known = new ArrayList<>(names);
    known.add("store");
    Services there = services.get();
    return parameters.read(
        uri,
        known,
        options ->
            new Asking<>(
                reader.apply(options),
                there.flowStore(options.text("store")),
                KnownInterfaces.of(there)));
  }
}
