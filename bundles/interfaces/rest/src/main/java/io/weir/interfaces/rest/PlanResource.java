package io.weir.interfaces.rest;

import io.weir.api.planning.PlanEntry;
import io.weir.api.planning.Planner;
import io.weir.api.planning.PlanningException;
import io.weir.api.store.StoreException;
import io.weir.library.view.planning.PlanDocument;
import io.weir.library.view.planning.PlanLine;
import java.io.InputStream;
import java.util.Set;
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

/** Plans: asked for, looked at, decided on. */
@Path("api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
public final class PlanResource {

  private static final Set<String> DECISION = Set.of("decision", "comment");

  private final Planning planning;
  private final Parameters parameters;

  PlanResource(Planning planning, Parameters parameters) {
    this.planning = planning;
    this.parameters = parameters;
  }

  @GET
  public PlanLine.Answer all(@Context UriInfo uri) throws StoreException {
    parameters.none(uri);
    return planning.ask(PlanLine.Answer::of);
  }

  /** Begins one; how it stands, its own resource tells. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response begin(@Context UriInfo uri, @Context SecurityContext caller, InputStream content)
      throws StoreException {
    parameters.none(uri);
    PlanDocument begun =
        planning.ask(
            planner ->
                PlanDocument.of(planner, PlanContent.read(content).begin(planner, name(caller))));
    return Response.status(Response.Status.ACCEPTED)
        .header(HttpHeaders.LOCATION, "/api/v1/plans/" + begun.plan().id())
        .entity(begun)
        .build();
  }

  @GET
  @Path("{id}")
  public PlanDocument one(@Context UriInfo uri, @PathParam("id") String id) throws StoreException {
    parameters.none(uri);
    return planning.ask(
        planner ->
            planner
                .plan(number(id))
                .map(entry -> PlanDocument.of(planner, entry))
                .orElseThrow(() -> unknown(id)));
  }

  /** Decides on one: {@code approve}, {@code reject} or {@code roll-back}. */
  @POST
  @Path("{id}/approval")
  @Consumes(MediaType.APPLICATION_JSON)
  public PlanLine decide(
      @Context UriInfo uri,
      @Context SecurityContext caller,
      @PathParam("id") String id,
      InputStream content)
      throws StoreException {
    parameters.none(uri);
    JsonContent given = JsonContent.read(content, DECISION);
    String comment = given.text("comment").orElse("");
    return planning.ask(
        planner ->
            PlanLine.of(
                planner,
                decided(planner, given.required("decision"), number(id), name(caller), comment)));
  }

  private static PlanEntry decided(
      Planner planner, String decision, long id, String actor, String comment)
      throws PlanningException {
    return switch (decision) {
      case "approve" -> planner.approve(id, known(actor), comment);
      case "reject" -> planner.reject(id, actor, comment);
      case "roll-back" -> planner.rollBack(id, known(actor), comment);
      default ->
          throw new Refusal(
              400, "wanted 'decision' as approve, reject or roll-back, got something else");
    };
  }

  /** Nobody approves without having said who they are. */
  private static String known(String actor) {
    if (actor.equals(LoopbackAccess.NOBODY)) {
      throw new Refusal(
          403,
          "wanted somebody who has logged in, got a request without a user: approve in the shell, or"
              + " set authentication = basic");
    }
    return actor;
  }

  private static String name(SecurityContext caller) {
    return caller.getUserPrincipal().getName();
  }

  private static long number(String id) {
    if (!id.matches("[0-9]{1,18}")) {
      throw unknown(id);
    }
    return Long.parseLong(id);
  }

  private static Refusal unknown(String id) {
    return new Refusal(404, "There is no plan of the id '%s'.".formatted(id));
  }
}
