package io.weir.library.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of groups as they come, each with the number under which it came first. */
final class GroupNames {

  private final String kind;
  private final int most;
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> index = new HashMap<>();

  GroupNames(String kind, int most) {
    this.kind = kind;
    this.most = most;
  }

  int number(String name) {
    GraphBuilder.requireId(kind, name);
    Integer known = index.get(name);
    if (known != null) {
      return known;
    }
    if (names.size() == most) {
      throw new IllegalArgumentException(
          "%s %s: wanted at most %d of them".formatted(kind, name, most));
    }
    index.put(name, names.size());
    names.add(name);
    return names.size() - 1;
  }

  Names freeze() {
    return new Names(names.toArray(String[]::new));
  }
}
