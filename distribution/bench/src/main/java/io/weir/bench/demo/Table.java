package io.weir.bench.demo;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A titled table of text with aligned columns; columns of numbers stand to the right. */
final class Table {
  /** A count, or octets with their unit. */
  private static final String NUMBER = "-?[0-9,]+|[0-9.]+ [kMGTP]?B";

  private final String title;
  private final List<List<String>> rows = new ArrayList<>();

  Table(String title, String... columns) {
    this.title = title;
    rows.add(List.of(columns));
  }

  void row(Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(
          cell instanceof Long number
              ? String.format(Locale.ROOT, "%,d", number)
              : cell.toString());
    }
    rows.add(row);
  }

  void print(PrintWriter out) {
    out.println();
    out.println(title);
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(" ");
      for (int i = 0; i < row.size(); i++) {
        line.append(' ').append(pad(row.get(i), width(i), isNumeric(i))).append(' ');
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private boolean isNumeric(int column) {
    return rows.stream().skip(1).allMatch(row -> row.get(column).matches(NUMBER));
  }

  private static String pad(String text, int width, boolean right) {
    String blank = " ".repeat(width - text.length());
    return right ? blank + text : text + blank;
  }
}
