package io.weir.analysis.flowseries.model;

/** Names that exporters give, as labels. */
final class Names {

  private static final int LONGEST = 128;
  private static final int BEGINNING = 108;

  private Names() {}

  /** The name, or of a long one its beginning and a digest. Cutting twice cuts once. */
  static String cut(String name) {
    return name.length() <= LONGEST
        ? name
        : name.substring(0, BEGINNING)
            + '~'
            + Integer.toHexString(name.hashCode())
            + '~'
            + Integer.toHexString(name.length());
  }
}
