package io.weir.library.view;

import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.TimeRange;
import java.util.Optional;

/**
 * Which flows a question is about.
 *
 * @param text the filter as it was given
 * @param passage through what interfaces they went, where that matters
 */
public record FlowScope(
    TimeRange range, FlowFilter filter, String text, Optional<Passage> passage) {

  static FlowScope of(Options options) {
    return new FlowScope(
        options.range(), options.filter(), options.text("filter").orElse(""), Passage.of(options));
  }

  /** The length of the range. */
  long millis() {
    return range.to().toEpochMilli() - range.from().toEpochMilli();
  }
}
