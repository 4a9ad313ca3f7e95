package io.weir.store.columnar.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives every text of a query a number. Threads share it. */
final class TextNumbers {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  /** The numbers of texts, in their order. */
  synchronized long[] numbers(List<String> wanted) {
    long[] found = new long[wanted.size()];
    for (int i = 0; i < found.length; i++) {
      Integer known = numbers.putIfAbsent(wanted.get(i), texts.size());
      if (known == null) {
        found[i] = texts.size();
        texts.add(wanted.get(i));
      } else {
        found[i] = known;
      }
    }
    return found;
  }

  synchronized String text(int number) {
    return texts.get(number);
  }
}
