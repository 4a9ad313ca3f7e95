package io.weir.interfaces.rest;

import io.weir.api.store.StoreException;
import io.weir.library.view.MetricAnswer;
import io.weir.library.view.MetricRequest;
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

  private final Metrics metrics;

  MetricResource(Metrics metrics) {
    this.metrics = metrics;
  }

  /** The series of a metric. */
  @GET
  public MetricAnswer series(@Context UriInfo uri) throws StoreException {
    return metrics.ask(uri, MetricRequest.OPTIONS, MetricRequest::of, MetricRequest::ask);
  }
}
