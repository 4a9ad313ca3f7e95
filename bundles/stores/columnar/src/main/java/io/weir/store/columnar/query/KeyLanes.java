package io.weir.store.columnar.query;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowField.Kind;
import io.weir.api.net.Address;
import io.weir.store.columnar.file.BlockReader;
import io.weir.store.columnar.file.Lane;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The lanes of a grouping key. A key is some words: one for each lane; a text's word is its number
 * in this query. Belongs to a query; threads share it.
 */
final class KeyLanes {

  private final List<FlowField> fields;
  private final List<Lane> lanes = new ArrayList<>();
  private final TextNumbers texts = new TextNumbers();

  KeyLanes(List<FlowField> fields) {
    this.fields = fields;
    for (FlowField field : fields) {
      if (field.kind() == Kind.ADDRESS) {
        lanes.add(Lane.high(field));
      }
      lanes.add(Lane.of(field));
    }
  }

  /** How many words a key has. */
  int words() {
    return lanes.size();
  }

  Lane lane(int lane) {
    return lanes.get(lane);
  }

  boolean isText(int lane) {
    return lanes.get(lane).field().kind() == Kind.TEXT;
  }

  /** The words of a lane for the chunk at hand; texts' are written into {@code numbered}. */
  long[] words(int lane, BlockReader block, long[] numbered) throws IOException {
    Lane key = lanes.get(lane);
    long[] numbers = block.numbers(key);
    if (!isText(lane)) {
      return numbers;
    }
    long[] codes = texts.numbers(block.texts(key.field()));
    for (int row = 0; row < block.chunkRows(); row++) {
      numbered[row] = codes[(int) numbers[row]];
    }
    return numbered;
  }

  /** The key in the terms of the API. */
  List<Object> key(long[] words, int at) {
    List<Object> key = new ArrayList<>(fields.size());
    int word = at;
    for (FlowField field : fields) {
      switch (field.kind()) {
        case ADDRESS -> key.add(new Address(words[word++], words[word++]));
        case TEXT -> key.add(texts.text((int) words[word++]));
        case NUMBER, TIME, MAC -> key.add(words[word++]);
      }
    }
    return key;
  }

  /** A key's words, and as measures a number and one flow: an entry of a {@link GroupTable}. */
  long[] entry(List<Object> key, long number) {
    long[] entry = new long[words() + GroupTable.MEASURES];
    int at = 0;
    for (Object value : key) {
      if (value instanceof Address address) {
        entry[at++] = address.high();
        entry[at++] = address.low();
      } else {
        entry[at++] = value instanceof String text ? texts.numbers(List.of(text))[0] : (Long) value;
      }
    }
    entry[at] = number;
    entry[at + GroupTable.FLOWS] = 1;
    return entry;
  }
}
