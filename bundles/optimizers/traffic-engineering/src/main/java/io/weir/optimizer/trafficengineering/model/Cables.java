package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Graph;
import io.weir.library.graph.LinkAttribute;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Which links are the two directions of one; see {@link Failure#all}. */
final class Cables {

  private record Ends(int from, int to, double capacity, double delay) {
    Ends reversed() {
      return new Ends(to, from, capacity, delay);
    }
  }

  private final int[] back;

  Cables(Graph graph) {
    back = new int[graph.linkCount()];
    Arrays.fill(back, -1);
    Map<Ends, Deque<Integer>> alone = new HashMap<>();
    for (int link = 0; link < back.length; link++) {
      OptionalInt reverse = graph.reverse(link);
      if (reverse.isPresent()) {
        back[link] = reverse.getAsInt();
      } else {
        pair(link, ends(graph, link), alone);
      }
    }
  }

  private void pair(int link, Ends ends, Map<Ends, Deque<Integer>> alone) {
    Integer other = alone.getOrDefault(ends.reversed(), new ArrayDeque<>()).poll();
    if (other == null) {
      alone.computeIfAbsent(ends, key -> new ArrayDeque<>()).add(link);
    } else {
      back[link] = other;
      back[other] = link;
    }
  }

  private static Ends ends(Graph graph, int link) {
    return new Ends(
        graph.from(link),
        graph.to(link),
        graph.capacity(link),
        graph.get(link, LinkAttribute.DELAY));
  }

  /** The other direction of a link, if there is one. */
  OptionalInt back(int link) {
    return back[link] < 0 ? OptionalInt.empty() : OptionalInt.of(back[link]);
  }
}
