package io.weir.platform.runtime.spool;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A batch as octets: a version, the rows, then each column by the name of its element. A column of
 * numbers is its least value and as many octets of every value's distance from it as the farthest
 * needs; texts are numbers of a list in front of them. A column with a name that this version does
 * not know is left out.
 */
public final class FlowBatchCodec implements Codec<FlowBatch> {

  private static final int VERSION = 1;
  private static final int MOST_ROWS = 1 << 20;
  private static final int MOST_FIELDS = 4_096;

  private final OctetWriter out = new OctetWriter();
  private long[] lane = new long[0];

  @Override
  public int rows(FlowBatch batch) {
    return batch.size();
  }

  @Override
  public Octets encode(FlowBatch batch) {
    out.clear();
    out.putByte(VERSION);
    out.putVarint(batch.size());
    out.putVarint(batch.fields().size());
    for (FlowField field : batch.fields()) {
      out.putText(field.elementName());
      out.putByte(field.kind().ordinal());
      putColumn(batch, field);
    }
    return new Octets(out.octets(), out.size());
  }

  private void putColumn(FlowBatch batch, FlowField field) {
    switch (field.kind()) {
      case TEXT -> putTexts(batch.texts(field), batch.size());
      case ADDRESS -> {
        putLane(batch.highs(field), batch.size());
        putLane(batch.lows(field), batch.size());
      }
      default -> putLane(batch.numbers(field), batch.size());
    }
  }

  private void putLane(long[] values, int rows) {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (int row = 0; row < rows; row++) {
      least = Math.min(least, values[row]);
      most = Math.max(most, values[row]);
    }
    int width = (Long.SIZE + 7 - Long.numberOfLeadingZeros(most - least)) / 8;
    out.putLong(least);
    out.putByte(width);
    out.putPacked(values, rows, least, width);
  }

  /** Number 0 is the absence of a text. */
  private void putTexts(String[] texts, int rows) {
    Map<String, Integer> numbers = new HashMap<>();
    if (lane.length < rows) {
      lane = new long[rows];
    }
    for (int row = 0; row < rows; row++) {
      String text = texts[row];
      Integer number = text == null ? Integer.valueOf(0) : numbers.get(text);
      if (number == null) {
        number = numbers.size() + 1;
        numbers.put(text, number);
      }
      lane[row] = number;
    }
    putList(numbers);
    putLane(lane, rows);
  }

  private void putList(Map<String, Integer> numbers) {
    String[] list = new String[numbers.size()];
    numbers.forEach((text, number) -> list[number - 1] = text);
    out.putVarint(list.length);
    for (String text : list) {
      out.putText(text);
    }
  }

  @Override
  public FlowBatch decode(byte[] octets) throws CorruptRecordException {
    OctetReader in = new OctetReader(octets);
    int version = in.getByte();
    if (version != VERSION) {
      throw new CorruptRecordException("wanted version " + VERSION + ", got " + version);
    }
    int rows = in.getCount(MOST_ROWS);
    FlowBatch batch = new FlowBatch(Math.max(1, rows));
    batch.extend(rows);
    for (int left = in.getCount(MOST_FIELDS); left > 0; left--) {
      Optional<FlowField> field = FlowField.named(in.getText());
      FlowField.Kind kind = kind(in.getByte());
      getColumn(in, batch, field.filter(known -> known.kind() == kind), kind);
    }
    if (in.remaining() > 0) {
      throw new CorruptRecordException("wanted the end, got " + in.remaining() + " octets more");
    }
    batch.seal();
    return batch;
  }

  private static FlowField.Kind kind(int code) throws CorruptRecordException {
    if (code >= FlowField.Kind.values().length) {
      throw new CorruptRecordException("wanted a kind of column, got " + code);
    }
    return FlowField.Kind.values()[code];
  }

  private static void getColumn(
      OctetReader in, FlowBatch batch, Optional<FlowField> field, FlowField.Kind kind)
      throws CorruptRecordException {
    int rows = batch.size();
    switch (kind) {
      case TEXT -> getTexts(in, rows, field.map(batch::writeTexts).orElse(new String[rows]));
      case ADDRESS -> {
        getLane(in, rows, field.map(batch::writeHighs).orElse(new long[rows]));
        getLane(in, rows, field.map(batch::writeLows).orElse(new long[rows]));
      }
      default -> getLane(in, rows, field.map(batch::writeNumbers).orElse(new long[rows]));
    }
  }

  private static void getLane(OctetReader in, int rows, long[] values)
      throws CorruptRecordException {
    long least = in.getLong();
    int width = in.getByte();
    if (width > Long.BYTES) {
      throw new CorruptRecordException("wanted at most 8 octets a value, got " + width);
    }
    in.getPacked(values, rows, least, width);
  }

  private static void getTexts(OctetReader in, int rows, String[] texts)
      throws CorruptRecordException {
    String[] list = new String[in.getCount(Math.min(rows, in.remaining()))];
    for (int i = 0; i < list.length; i++) {
      list[i] = in.getText();
    }
    long[] numbers = new long[rows];
    getLane(in, rows, numbers);
    for (int row = 0; row < rows; row++) {
      if (numbers[row] < 0 || numbers[row] > list.length) {
        throw new CorruptRecordException("wanted one of " + list.length + " texts");
      }
      texts[row] = numbers[row] == 0 ? null : list[(int) numbers[row] - 1];
    }
  }
}
