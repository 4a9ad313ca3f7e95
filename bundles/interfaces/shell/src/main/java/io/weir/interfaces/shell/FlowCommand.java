package io.weir.interfaces.shell;

import io.weir.api.flow.FlowStore;
import io.weir.api.store.StoreException;
import io.weir.interfaces.shell.complete.FilterCompleter;
import io.weir.interfaces.shell.complete.FlowStoreCompleter;
import io.weir.library.view.KnownInterfaces;
import io.weir.library.view.Options;
import io.weir.library.view.Services;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;

/**
 * A question about stored flows.
 *
 * @param <A> the answer
 */
abstract class FlowCommand<A extends Record> extends WeirCommand<A> {

  @Option(
      name = "--last",
      description = "The time before --to, such as 15m, 1h, 2d or PT1H; 1h where nothing is given")
  private String last;

  @Option(
      name = "--from",
      description = "Start in ISO 8601, such as 2026-01-31T10:00:00Z, or seconds since 1970")
  private String from;

  @Option(name = "--to", description = "End, as --from; now where it is not given")
  private String to;

  @Option(
      name = "--filter",
      description = "Which flows, such as 'proto tcp and dst port 443 and src net 10.0.0.0/8'")
  @Completion(FilterCompleter.class)
  private String filter;

  @Option(
      name = "--provider",
      description = "Only flows that went through a line of this provider, such as Silknet")
  private String provider;

  @Option(
      name = "--interface-type",
      description = "Only flows that went through such an interface: isp, uplink, trunk, access …")
  private String interfaceType;

  @Option(
      name = "--direction",
      description = "in or out: with --provider or --interface-type, which way alone counts")
  private String direction;

  @Option(name = "--limit", description = "The most lines of the answer, 1 to 10000")
  private String limit;

  @Option(name = "--store", description = "Which store answers; else that of the highest ranking")
  @Completion(FlowStoreCompleter.class)
  private String store;

  /** Adds a command's own options, where they were given. */
  abstract void options(Map<String, String> given);

  abstract A ask(Options options, FlowStore store, KnownInterfaces interfaces)
      throws StoreException;

  @Override
  A ask(Services services) throws StoreException {
    Map<String, String> given = new HashMap<>();
    options(given);
    given.put("last", last);
    given.put("from", from);
    given.put("to", to);
    given.put("filter", filter);
    given.put("provider", provider);
    given.put("interfaceType", interfaceType);
    given.put("direction", direction);
    if (limit != null) {
      given.put("limit", limit);
    }
    given.values().removeIf(value -> value == null);
    return ask(
        new Options(given, Clock.systemUTC()),
        services.flowStore(Optional.ofNullable(store)),
        KnownInterfaces.of(services));
  }
}
