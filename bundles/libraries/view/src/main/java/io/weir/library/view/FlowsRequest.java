package io.weir.library.view;

import io.weir.api.flow.FlowQuery;
import io.weir.api.flow.FlowRecord;
import io.weir.api.flow.FlowStore;
import io.weir.api.store.StoreException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The newest flows. */
public record FlowsRequest(FlowScope scope, int limit) {

  /** The options it reads. */
  public static final List<String> OPTIONS =
      Stream.concat(Passage.OPTIONS.stream(), Stream.of("from", "to", "last", "filter", "limit"))
          .toList();

  private static final int USUAL_LIMIT = 100;

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static FlowsRequest of(Options options) {
    return new FlowsRequest(FlowScope.of(options), options.limit(USUAL_LIMIT));
  }

  /** Asks a store for flows, and an inventory for their interfaces; blocks. */
  public FlowsAnswer ask(FlowStore store, KnownInterfaces interfaces) throws StoreException {
    FlowQuery query = new FlowQuery(scope.range(), interfaces.restrict(scope), limit);
    List<Map<String, Object>> flows =
        store.find(query).stream().map(flow -> json(flow, interfaces)).toList();
    return new FlowsAnswer(
        Asked.flows(scope, limit), store.name(), Units.ofFields(), flows, interfaces.trouble());
  }

  /** What was stored with the flow stands, and is completed. */
  private static Map<String, Object> json(FlowRecord flow, KnownInterfaces interfaces) {
    Map<String, Object> json = FlowText.json(flow);
    interfaces.details(flow).forEach(json::putIfAbsent);
    return json;
  }
}
