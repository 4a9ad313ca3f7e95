package io.weir.interfaces.rest;

import io.weir.api.metric.MetricStore;
import io.weir.api.store.StoreException;
import io.weir.library.view.MetricAnswer;
import io.weir.library.view.MetricRequest;
import io.weir.library.view.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.UriInfo;

/** Stored samples, such as interface counters. */
@Path("api/v1/metrics/series")
@Produces(MediaType.APPLICATION_JSON)
public final class MetricResource {

  private final Supplier<Services> services;
  private final Parameters parameters;
  private final QueryGate gate;

  MetricResource(Supplier<Services> services, Parameters parameters, QueryGate gate) {
    this.services = services;
    this.parameters = parameters;
    this.gate = gate;
  }

  /** The series of a metric. */
  @GET
  public MetricAnswer series(@Context UriInfo uri) throws StoreException {
    List<String> known = new ArrayList<>(MetricRequest.OPTIONS);
    known.add("store");
    MetricRequest request = parameters.read(uri, known, MetricRequest::of);
    MetricStore store =
        parameters.read(uri, known, options -> services.get().metricStore(options.text("store")));
    return gate.ask(store.name(), () -> request.ask(store));
  }
}
