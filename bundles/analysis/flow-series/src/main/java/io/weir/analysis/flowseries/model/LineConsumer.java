package io.weir.analysis.flowseries.model;

/** Takes the lines of a bin that ends. */
interface LineConsumer {
  void accept(Line line);
}
