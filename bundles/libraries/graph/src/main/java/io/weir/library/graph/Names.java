package io.weir.library.graph;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Ids in the order of the input, found by bisection. Immutable. */
final class Names {

  private final String[] names;
  private final int[] sorted;

  /**
   * Keeps the array.
   *
   * @param names each once
   */
  Names(String[] names) {
    this.names = names;
    this.sorted =
        IntStream.range(0, names.length)
            .boxed()
            .sorted((a, b) -> names[a].compareTo(names[b]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  int count() {
    return names.length;
  }

  String get(int index) {
    return names[index];
  }

  OptionalInt find(String name) {
    int low = 0;
    int high = sorted.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = names[sorted[middle]].compareTo(name);
      if (order == 0) {
        return OptionalInt.of(sorted[middle]);
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return OptionalInt.empty();
  }

  @Override
  public String toString() {
    return Arrays.toString(names);
  }
}
