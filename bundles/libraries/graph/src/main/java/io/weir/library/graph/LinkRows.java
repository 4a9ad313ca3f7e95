package io.weir.library.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The links that a builder has gathered. */
final class LinkRows {

  static final int MOST = 1 << 23;
  private static final int[] NONE = {};

  private final List<String> ids = new ArrayList<>();
  private final Map<String, Integer> index = new HashMap<>();
  private final GroupNames admin = new GroupNames("admin group", Long.SIZE);
  private final GroupNames risks = new GroupNames("shared risk", 1 << 23);
  private final Map<Integer, int[]> risksOf = new HashMap<>();
  private final double[][] values = new double[LinkAttribute.values().length][16];
  private final BitSet down = new BitSet();
  private int[] from = new int[16];
  private int[] to = new int[16];
  private int[] reverse = new int[16];
  private long[] adminOf = new long[16];

  int add(String id, int source, int target) {
    GraphBuilder.requireId("link", id);
    int link = ids.size();
    if (link == MOST) {
      throw new IllegalArgumentException("link " + id + ": wanted at most " + MOST + " links");
    }
    if (index.putIfAbsent(id, link) != null) {
      throw new IllegalArgumentException("link " + id + ": wanted every link once, got it twice");
    }
    if (link == from.length) {
      grow(2 * link);
    }
    ids.add(id);
    from[link] = source;
    to[link] = target;
    reverse[link] = -1;
    for (LinkAttribute attribute : LinkAttribute.values()) {
      values[attribute.ordinal()][link] = attribute.absent();
    }
    return link;
  }

  private void grow(int size) {
    from = Arrays.copyOf(from, size);
    to = Arrays.copyOf(to, size);
    reverse = Arrays.copyOf(reverse, size);
    adminOf = Arrays.copyOf(adminOf, size);
    for (int a = 0; a < values.length; a++) {
      values[a] = Arrays.copyOf(values[a], size);
    }
  }

  void pair(int one, int other) {
    reverse[one] = other;
    reverse[other] = one;
  }

  void set(int link, LinkAttribute attribute, double value) {
    try {
      values[attribute.ordinal()][link] = attribute.checked(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("link " + ids.get(link) + ": " + e.getMessage(), e);
    }
    double free = get(link, LinkAttribute.FREE_BANDWIDTH);
    double capacity = get(link, LinkAttribute.CAPACITY);
    if (free > capacity && free < Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "link %s: wanted a free bandwidth of at most its capacity %s, got %s"
              .formatted(ids.get(link), capacity, free));
    }
  }

  private double get(int link, LinkAttribute attribute) {
    return values[attribute.ordinal()][link];
  }

  void adminGroup(int link, String name) {
    adminOf[link] |= 1L << admin.number(name);
  }

  void sharedRisk(int link, String name) {
    int risk = risks.number(name);
    int[] before = risksOf.getOrDefault(link, NONE);
    for (int known : before) {
      if (known == risk) {
        return;
      }
    }
    int[] after = Arrays.copyOf(before, before.length + 1);
    after[before.length] = risk;
    risksOf.put(link, after);
  }

  void down(int link) {
    down.set(link);
  }

  int count() {
    return ids.size();
  }

  String[] names() {
    return ids.toArray(String[]::new);
  }

  int[] from() {
    return Arrays.copyOf(from, count());
  }

  int[] to() {
    return Arrays.copyOf(to, count());
  }

  int[] reverse() {
    return Arrays.copyOf(reverse, count());
  }

  Names adminGroups() {
    return admin.freeze();
  }

  long[] adminGroupsOf() {
    return Arrays.copyOf(adminOf, count());
  }

  Groups sharedRisks() {
    int[][] members = new int[count()][];
    for (int link = 0; link < members.length; link++) {
      members[link] = risksOf.getOrDefault(link, NONE);
    }
    return new Groups(risks.freeze(), members);
  }

  Column[] columns() {
    Column[] columns = new Column[values.length];
    for (int a = 0; a < values.length; a++) {
      columns[a] = Column.of(values[a], count());
    }
    return columns;
  }

  BitSet down() {
    return (BitSet) down.clone();
  }
}
