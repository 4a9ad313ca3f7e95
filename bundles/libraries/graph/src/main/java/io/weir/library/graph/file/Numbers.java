package io.weir.library.graph.file;

/** Numbers as people and programs write them into files. */
final class Numbers {

  private static final int LONGEST = 400;

  private Numbers() {}

  /**
   * A decimal number, maybe with an exponent.
   *
   * @param what it stands for
   * @throws IllegalArgumentException if it is none
   */
  static double decimal(String what, String word) {
    if (isDecimal(word)) {
      try {
        return Double.parseDouble(word);
      } catch (NumberFormatException e) {
        throw wanted(what, "a number", word, e);
      }
    }
    throw wanted(what, "a number", word, null);
  }

  private static boolean isDecimal(String word) {
    return !word.isEmpty()
        && word.length() <= LONGEST
        && word.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0);
  }

  /** A whole number of 0 or more. */
  static int count(String what, String word) {
    try {
      int count = Integer.parseInt(word);
      if (count >= 0) {
        return count;
      }
      throw wanted(what, "a whole number of 0 or more", word, null);
    } catch (NumberFormatException e) {
      throw wanted(what, "a whole number up to 2147483647", word, e);
    }
  }

  private static IllegalArgumentException wanted(
      String what, String wanted, String word, Exception cause) {
    String got = word.length() > 40 ? word.substring(0, 40) + "…" : word;
    return new IllegalArgumentException(
        "wanted %s as %s, got '%s'".formatted(wanted, what, got), cause);
  }
}
