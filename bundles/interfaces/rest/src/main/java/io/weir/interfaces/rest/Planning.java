package io.weir.interfaces.rest;

import io.weir.api.planning.Planner;
import io.weir.api.planning.PlanningException;
import io.weir.api.store.StoreException;
import io.weir.library.view.Options;
import io.weir.library.view.Services;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.ws.rs.core.UriInfo;

/** Asks who plans, or has something decided. */
record Planning(Supplier<Services> services, Parameters parameters, QueryGate gate) {

  private static final int RETRY_SECONDS = 10;

  /** What is asked. */
  @FunctionalInterface
  interface Task<A> {
    A of(Planner planner) throws PlanningException, InterruptedException;
  }

  /** Reads the parameters of a URL, and asks. */
  <Q, A> A ask(
      UriInfo uri, List<String> known, Function<Options, Q> reader, Function<Q, Task<A>> question)
      throws StoreException {
    return ask(question.apply(parameters.read(uri, known, reader)));
  }

  /** Asks; what cannot be planned is refused. */
  <A> A ask(Task<A> task) throws StoreException {
    Planner planner = services.get().network().planner();
    return gate.ask("planning", () -> answer(planner, task));
  }

  private static <A> A answer(Planner planner, Task<A> task) {
    try {
      return task.of(planner);
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, e.getMessage());
    } catch (PlanningException e) {
      throw refusal(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(503, "Weir stops.");
    }
  }

  private static Refusal refusal(PlanningException e) {
    return switch (e.kind()) {
      case UNKNOWN -> new Refusal(404, e.getMessage());
      case REFUSED -> new Refusal(409, e.getMessage());
      case INFEASIBLE -> new Refusal(422, e.getMessage());
      case UNAVAILABLE -> new Refusal(503, e.getMessage(), RETRY_SECONDS);
    };
  }
}
