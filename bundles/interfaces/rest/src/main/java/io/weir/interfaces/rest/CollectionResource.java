package io.weir.interfaces.rest;

import io.weir.api.collect.Collection;
import io.weir.api.store.StoreException;
import io.weir.library.view.CollectionAnswers;
import io.weir.library.view.ExportersRequest;
import io.weir.library.view.Health;
import io.weir.library.view.LossAnswer;
import io.weir.library.view.Services;
import io.weir.library.view.StatusBoard;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;

/** How collecting goes. */
@Path("api/v1")
@Produces(MediaType.APPLICATION_JSON)
public final class CollectionResource {

  private static final List<String> PATHS =
      List.of(
          "/api/v1/health",
          "/api/v1/exporters",
          "/api/v1/collectors",
          "/api/v1/templates",
          "/api/v1/stages",
          "/api/v1/stores",
          "/api/v1/loss",
          "/api/v1/inventory",
          "/api/v1/audit",
          "/api/v1/devices",
          "/api/v1/interfaces",
          "/api/v1/topology",
          "/api/v1/reconciliation",
          "/api/v1/discoveries",
          "/api/v1/traps",
          "/api/v1/paths",
          "/api/v1/what-if",
          "/api/v1/bottlenecks",
          "/api/v1/failures",
          "/api/v1/plans",
          "/api/v1/flows",
          "/api/v1/flows/top",
          "/api/v1/flows/series",
          "/api/v1/metrics/series",
          "/metrics");

  private final Supplier<Services> services;
  private final Parameters parameters;
  private final QueryGate gate;
  private final StatusBoard board;

  CollectionResource(
      Supplier<Services> services, Parameters parameters, QueryGate gate, StatusBoard board) {
    this.services = services;
    this.parameters = parameters;
    this.gate = gate;
    this.board = board;
  }

  /** What there is to ask. */
  public record Index(List<String> paths) {}

  @GET
  public Index index(@Context UriInfo uri) {
    parameters.none(uri);
    return new Index(PATHS);
  }

  /** Whether Weir does its work; 503 where it does none. */
  @GET
  @Path("health")
  public Response health(@Context UriInfo uri) {
    parameters.none(uri);
    Health health = Health.of(services.get(), board);
    return Response.status(health.status() == Health.Status.DOWN ? 503 : 200)
        .entity(health)
        .build();
  }

  @GET
  @Path("collectors")
  public CollectionAnswers.Collectors collectors(@Context UriInfo uri) {
    return ask(uri, CollectionAnswers::collectors);
  }

  @GET
  @Path("exporters")
  public ExportersRequest.Answer exporters(@Context UriInfo uri) throws StoreException {
    ExportersRequest request = parameters.read(uri, ExportersRequest.OPTIONS, ExportersRequest::of);
    return gate.ask("exporters", () -> request.ask(services.get()));
  }

  @GET
  @Path("templates")
  public CollectionAnswers.Templates templates(@Context UriInfo uri) {
    return ask(uri, host -> CollectionAnswers.templates(host, any -> true));
  }

  @GET
  @Path("stages")
  public CollectionAnswers.Stages stages(@Context UriInfo uri) {
    return ask(uri, CollectionAnswers::stages);
  }

  @GET
  @Path("stores")
  public CollectionAnswers.Stores stores(@Context UriInfo uri) {
    return ask(uri, CollectionAnswers::stores);
  }

  /** The loss ledger. */
  @GET
  @Path("loss")
  public LossAnswer loss(@Context UriInfo uri) {
    return ask(uri, host -> LossAnswer.of(host.ledger()));
  }

  private <T> T ask(UriInfo uri, Function<Collection, T> question) {
    parameters.none(uri);
    return question.apply(services.get().host());
  }
}
