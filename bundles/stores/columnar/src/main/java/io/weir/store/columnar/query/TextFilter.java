package io.weir.store.columnar.query;

import io.weir.api.flow.FlowField;
import io.weir.store.columnar.file.BlockReader;
import io.weir.store.columnar.file.Lane;
import java.io.IOException;
import java.util.List;

/** Rows with a text. */
final class TextFilter implements RowFilter {

  private final FlowField field;
  private final String text;
  private int code;

  TextFilter(FlowField field, String text) {
    this.field = field;
    this.text = text;
  }

  @Override
  public Verdict open(BlockReader block) throws IOException {
    List<String> texts = block.texts(field);
    code = texts.indexOf(text);
    return Verdict.of(code >= 0, code >= 0 && texts.size() == 1);
  }

  @Override
  public int select(BlockReader block, int[] rows, int count) throws IOException {
    long[] codes = block.numbers(Lane.of(field));
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int row = rows[i];
      rows[kept] = row;
      kept += codes[row] == code ? 1 : 0;
    }
    return kept;
  }
}
