package io.weir.interfaces.shell.text;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns side by side, as wide as their longest cell and no wider than a bound. What an exporter
 * put into a cell cannot steer the terminal: control characters are replaced.
 */
public final class TextTable {

  private static final int MAX_WIDTH = 60;
  private static final String GAP = "  ";

  private final List<Column> columns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  private record Column(String title, boolean right) {}

  /** Adds a column of texts. */
  public TextTable left(String title) {
    columns.add(new Column(title, false));
    return this;
  }

  /** Adds a column of quantities. */
  public TextTable right(String title) {
    columns.add(new Column(title, true));
    return this;
  }

  /** Adds a row, a cell for each column. */
  public void row(List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          "wanted " + columns.size() + " cells, got " + cells.size());
    }
    rows.add(cells.stream().map(TextTable::printable).toList());
  }

  /** As {@link #row(List)}. */
  public void row(String... cells) {
    row(List.of(cells));
  }

  public void print(PrintStream out) {
    int[] widths = widths();
    print(out, widths, columns.stream().map(Column::title).toList());
    rows.forEach(row -> print(out, widths, row));
  }

  private int[] widths() {
    int[] widths = columns.stream().mapToInt(column -> length(column.title)).toArray();
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], length(row.get(i)));
      }
    }
    return widths;
  }

  private void print(PrintStream out, int[] widths, List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(widths[i] - length(cells.get(i)));
      line.append(i == 0 ? "" : GAP)
          .append(columns.get(i).right ? padding : "")
          .append(cells.get(i))
          .append(columns.get(i).right ? "" : padding);
    }
    out.println(line.toString().stripTrailing());
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** One line without control characters or such as change the direction of writing. */
  public static String printable(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .limit(MAX_WIDTH + 1L)
        .map(point -> isPrintable(point) ? point : 0xfffd)
        .forEach(line::appendCodePoint);
    return length(line.toString()) <= MAX_WIDTH
        ? line.toString()
        : line.substring(0, line.offsetByCodePoints(0, MAX_WIDTH - 1)) + "…";
  }

  private static boolean isPrintable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
