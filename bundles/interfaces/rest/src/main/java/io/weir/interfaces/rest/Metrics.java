package io.weir.interfaces.rest;

import io.weir.api.metric.MetricStore;
import io.weir.api.store.StoreException;
import io.weir.library.view.Options;
import io.weir.library.view.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.ws.rs.core.UriInfo;

/** Asks a metric store what the parameters of a URL say; which one, {@code store} says. */
record Metrics(Supplier<Services> services, Parameters parameters, QueryGate gate) {

  /** A question that was read. */
  @FunctionalInterface
  interface Question<R, A> {
    A ask(R request, MetricStore store) throws StoreException;
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
                    reader.apply(options), services.get().metricStore(options.text("store"))));
    return gate.ask(asked.store().name(), () -> question.ask(asked.request(), asked.store()));
  }

  private record Asked<R>(R request, MetricStore store) {}
}
