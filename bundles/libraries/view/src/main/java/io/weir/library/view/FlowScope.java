package io.weir.library.view;

import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.TimeRange;

/**
 * Which flows a question is about.
 *
 * @param text the filter as it was given
 */
public record FlowScope(TimeRange range, FlowFilter filter, String text) {

  static FlowScope of(Options options) {
    return new FlowScope(options.range(), options.filter(), options.text("filter").orElse(""));
  }

  /** The length of the range. */
  long millis() {
    return range.to().toEpochMilli() - range.from().toEpochMilli();
  }
}
