package io.weir.library.view;

import io.weir.api.flow.FlowQuery;
import io.weir.api.flow.FlowStore;
import io.weir.api.store.StoreException;
import java.util.List;

/** The newest flows. */
public record FlowsRequest(FlowScope scope, int limit) {

  /** The options it reads. */
  public static final List<String> OPTIONS = List.of("from", "to", "last", "filter", "limit");

  private static final int USUAL_LIMIT = 100;

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static FlowsRequest of(Options options) {
    return new FlowsRequest(FlowScope.of(options), options.limit(USUAL_LIMIT));
  }

  /** Asks a store; blocks. */
  public FlowsAnswer ask(FlowStore store) throws StoreException {
    return new FlowsAnswer(
        Asked.flows(scope, limit),
        store.name(),
        Units.ofFields(),
        store.find(new FlowQuery(scope.range(), scope.filter(), limit)).stream()
            .map(FlowText::json)
            .toList());
  }
}
