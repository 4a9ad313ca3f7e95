package io.weir.platform.runtime;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Route;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.component.netty.NettyComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns the one Camel context. Every {@link RoutesBuilder} service is a contribution: its routes
 * come and go with it. Changes to the context are made one at a time.
 */
@Component(service = CamelHost.class, immediate = true)
public final class CamelHost {

  private static final Logger LOG = LoggerFactory.getLogger(CamelHost.class);
  private static final long STOP_SECONDS = 5;

  private final BundleLoaders loaders =
      new BundleLoaders(CamelHost.class, NettyComponent.class, DefaultCamelContext.class);
  private final CamelContext context;
  private final IdentityHashMap<RoutesBuilder, Set<String>> contributed = new IdentityHashMap<>();

  /** Starts the context, without any routes. */
  @Activate
  public CamelHost() throws Exception {
    context = within(this::create);
    LOG.info("Camel {} runs", context.getVersion());
  }

  private CamelContext create() throws Exception {
    DefaultCamelContext camel = new DefaultCamelContext(false);
    camel.setApplicationContextClassLoader(loaders);
    camel.getCamelContextExtension().setName("weir");
    camel.disableJMX();
    camel.setStreamCaching(false);
    camel.getShutdownStrategy().setTimeout(STOP_SECONDS);
    camel.build();
    NettyComponent netty = new NettyComponent();
    netty.setCamelContext(camel);
    netty.getConfiguration().setUsingExecutorService(false);
    camel.addComponent("netty", netty);
    camel.start();
    return camel;
  }

  /** Stops all routes and the context. */
  @Deactivate
  public synchronized void stop() {
    context.stop();
  }

  @Reference(
      name = "routes",
      policy = ReferencePolicy.DYNAMIC,
      cardinality = ReferenceCardinality.MULTIPLE)
  synchronized void bindRoutes(RoutesBuilder builder) {
    loaders.add(builder.getClass().getClassLoader());
    try {
      contributed.put(builder, add(builder));
    } catch (Exception e) {
      LOG.error("The routes of {} cannot be started: {}", builder, e.getMessage(), e);
    }
  }

  synchronized void unbindRoutes(RoutesBuilder builder) {
    Set<String> gone = contributed.remove(builder);
    if (gone != null) {
      gone.forEach(this::remove);
    }
    loaders.remove(builder.getClass().getClassLoader());
  }

  /**
   * Adds and starts routes; none stay if one fails.
   *
   * @return their ids
   */
  synchronized Set<String> add(RoutesBuilder builder) throws Exception {
    Set<String> before = routeIds();
    try {
      within(
          () -> {
            context.addRoutes(builder);
            return context;
          });
    } catch (Exception e) {
      added(before).forEach(this::remove);
      throw e;
    }
    return added(before);
  }

  /** Stops and removes a route with its endpoint, which no other route uses. */
  synchronized void remove(String routeId) {
    Route route = context.getRoute(routeId);
    try {
      context.getRouteController().stopRoute(routeId, STOP_SECONDS, TimeUnit.SECONDS);
      context.removeRoute(routeId);
      if (route != null) {
        Endpoint endpoint = route.getEndpoint();
        context.removeEndpoint(endpoint);
      }
    } catch (Exception e) {
      LOG.warn("Route {} cannot be removed: {}", routeId, e.getMessage(), e);
    }
  }

  /** Lets endpoint URIs refer to an object as {@code #name}. */
  void bind(String name, Object value) {
    context.getRegistry().bind(name, value);
  }

  void unbind(String name) {
    context.getRegistry().unbind(name);
  }

  private Set<String> added(Set<String> before) {
    Set<String> added = routeIds();
    added.removeAll(before);
    return added;
  }

  private Set<String> routeIds() {
    Set<String> ids = new HashSet<>();
    for (Route route : context.getRoutes()) {
      ids.add(route.getRouteId());
    }
    return ids;
  }

  /** Camel asks the thread's loader as well. */
  private <T> T within(Callable<T> work) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loaders);
    try {
      return work.call();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
