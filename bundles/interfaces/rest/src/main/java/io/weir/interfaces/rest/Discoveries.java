package io.weir.interfaces.rest;

import io.weir.api.discovery.NetworkDiscovery;
import io.weir.api.store.StoreException;
import io.weir.library.view.Services;
import java.util.function.Supplier;
import javax.ws.rs.core.UriInfo;

/** Asks who discovers devices, or has something done. */
record Discoveries(Supplier<Services> services, Parameters parameters, QueryGate gate) {

  private static final int RETRY_SECONDS = 10;

  /** What is to be done. */
  @FunctionalInterface
  interface Task<A> {
    A of(NetworkDiscovery discovery) throws StoreException;
  }

  /** Does it; what the service does not want is refused. */
  <A> A ask(UriInfo uri, Task<A> task) throws StoreException {
    parameters.none(uri);
    NetworkDiscovery discovery = services.get().network().discovery();
    try {
      return gate.ask("discovery", () -> task.of(discovery));
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, e.getMessage());
    } catch (IllegalStateException e) {
      throw new Refusal(429, e.getMessage(), RETRY_SECONDS);
    }
  }
}
