package io.weir.analysis.flowseries.model;

/** What one key of a family came to in one bin. Immutable. */
final class Line {

  private final Family family;
  private final long first;
  private final long second;
  private final String name;
  private final boolean others;
  private final long[] amounts;

  /**
   * @param name that the exporter gave to it, empty for none
   * @param others whether this is what all other keys came to
   * @param amounts in the order of {@link io.weir.api.flow.Measure}; not copied
   */
  Line(Family family, long first, long second, String name, boolean others, long[] amounts) {
    this.family = family;
    this.first = first;
    this.second = second;
    this.name = name;
    this.others = others;
    this.amounts = amounts;
  }

  Family family() {
    return family;
  }

  long first() {
    return first;
  }

  long second() {
    return second;
  }

  /** Empty for none. */
  String name() {
    return Names.cut(name);
  }

  boolean others() {
    return others;
  }

  long amount(int measure) {
    return amounts[measure];
  }
}
