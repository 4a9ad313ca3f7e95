package io.weir.platform.runtime.exporter;

/** How many sequence windows all exporters of a listener may still open. For one thread. */
final class StreamBudget {

  private int left;

  StreamBudget(int streams) {
    left = streams;
  }

  boolean take() {
    if (left == 0) {
      return false;
    }
    left--;
    return true;
  }

  void give(int streams) {
    left += streams;
  }
}
