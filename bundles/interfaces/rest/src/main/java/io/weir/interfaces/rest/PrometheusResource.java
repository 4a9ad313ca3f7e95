package io.weir.interfaces.rest;

import io.weir.interfaces.rest.prometheus.Scrape;
import io.weir.library.view.Services;
import java.util.function.Supplier;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.UriInfo;

/** What Prometheus scrapes. */
@Path("metrics")
@Produces("text/plain;version=0.0.4;charset=utf-8")
public final class PrometheusResource {

  private final Supplier<Services> services;
  private final Parameters parameters;
  private final Scrape scrape;

  PrometheusResource(Supplier<Services> services, Parameters parameters, Scrape scrape) {
    this.services = services;
    this.parameters = parameters;
    this.scrape = scrape;
  }

  @GET
  public String metrics(@Context UriInfo uri) {
    parameters.none(uri);
    return scrape.text(services.get());
  }
}
