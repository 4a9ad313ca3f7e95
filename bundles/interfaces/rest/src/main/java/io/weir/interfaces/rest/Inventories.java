package io.weir.interfaces.rest;

import io.weir.api.inventory.InventoryStore;
import io.weir.api.store.StoreException;
import io.weir.library.view.Options;
import io.weir.library.view.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.ws.rs.core.UriInfo;

/** Asks an inventory what the parameters of a URL say; which one, {@code store} says. */
record Inventories(Supplier<Services> services, Parameters parameters, QueryGate gate) {

  /** A question that was read. */
  @FunctionalInterface
  interface Question<R, A> {
    A ask(R request, InventoryStore store) throws StoreException;
  }

  /** A question that needs no parameters. */
  @FunctionalInterface
  interface Simple<A> {
    A ask(InventoryStore store) throws StoreException;
  }

  <A> A ask(UriInfo uri, Simple<A> question) throws StoreException {
    return ask(uri, List.of(), options -> options, (none, store) -> question.ask(store));
  }

  <R, A> A ask(
      UriInfo uri, List<String> names, Function<Options, R> reader, Question<R, A> question)
      throws StoreException {
    List<String> known = new ArrayList<>(names);
    known.add("store");
    Asked<R> asked =
        parameters.read(
            uri,
            known,
            options ->
                new Asked<>(
                    reader.apply(options), services.get().openInventory(options.text("store"))));
    return gate.ask(asked.store().name(), () -> question.ask(asked.request(), asked.store()));
  }

  private record Asked<R>(R request, InventoryStore store) {}
}
