package io.weir.interfaces.rest.prometheus;

/**
 * The labels of a sample, written as in the format.
 *
 * @param text {@code name="value",…}; empty for none
 */
record Labels(String text) {

  static final Labels NONE = new Labels("");

  static Labels of(String name, String value) {
    return NONE.and(name, value);
  }

  Labels and(String name, String value) {
    String label = name + "=\"" + escaped(value) + "\"";
    return new Labels(text.isEmpty() ? label : text + "," + label);
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
