package io.weir.store.columnar.query;

/** What a filter says of a block before its rows are looked at. */
enum Verdict {
  NONE,
  SOME,
  ALL;

  static Verdict of(boolean any, boolean all) {
    if (all) {
      return ALL;
    }
    return any ? SOME : NONE;
  }

  Verdict negated() {
    return switch (this) {
      case NONE -> ALL;
      case SOME -> SOME;
      case ALL -> NONE;
    };
  }
}
