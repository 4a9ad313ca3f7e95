package io.weir.collector.netflow.wire;

import io.weir.api.flow.FlowField;
import io.weir.library.packet.Layer;

/** Fields that need more than a number read. */
final class OtherColumns {

  private OtherColumns() {}

  record Text(FlowField field) implements Column {

    @Override
    public void read(Rows rows, byte[] data, int offset, int length, int stride) {
      String[] column = rows.batch.writeTexts(field);
      for (int row = 0, at = offset; row < rows.count; row++, at += stride) {
        column[rows.first + row] = rows.texts.text(data, at, length);
      }
    }
  }

  /** The first octets of a packet. */
  record Section(Layer layer, boolean counts) implements Column {

    @Override
    public void read(Rows rows, byte[] data, int offset, int length, int stride) {
      for (int row = 0, at = offset; row < rows.count; row++, at += stride) {
        rows.packets.write(rows, rows.first + row, data, at, length, layer, counts);
      }
    }
  }

  /** {@code systemInitTimeMilliseconds} in the record that needs it; the same in all of a set. */
  record SystemInit() implements Column {

    @Override
    public void read(Rows rows, byte[] data, int offset, int length, int stride) {
      long init = Octets.unsigned(data, offset, length);
      if (init != 0 && rows.message.version == 10) {
        rows.upMillis = rows.message.exportMillis - init;
      }
    }
  }

  record SamplerId() implements Column {

    @Override
    public void read(Rows rows, byte[] data, int offset, int length, int stride) {
      Numbers.read(rows.samplers, 0, rows.count, data, offset, length, stride);
    }
  }

  /** Milliseconds between start and end, where the record has but one of them. */
  record Duration(FlowField wanted, FlowField known, int sign, int perMilli) implements Column {

    @Override
    public void read(Rows rows, byte[] data, int offset, int length, int stride) {
      long[] target = rows.batch.writeNumbers(wanted);
      long[] source = rows.batch.writeNumbers(known);
      Numbers.read(rows.scratch, 0, rows.count, data, offset, length, stride);
      for (int row = 0; row < rows.count; row++) {
        long from = source[rows.first + row];
        target[rows.first + row] = from == 0 ? 0 : from + sign * (rows.scratch[row] / perMilli);
      }
    }
  }

  /** One half of an ICMP type and code that come as two elements. */
  record IcmpPart(int factor) implements Column {

    @Override
    public void read(Rows rows, byte[] data, int offset, int length, int stride) {
      long[] column = rows.batch.writeNumbers(FlowField.ICMP_TYPE_CODE);
      Numbers.read(rows.scratch, 0, rows.count, data, offset, length, stride);
      for (int row = 0; row < rows.count; row++) {
        column[rows.first + row] += (rows.scratch[row] & 0xff) * factor;
      }
    }
  }

  /** The second number of a sampling that is told as two; the first is in the column. */
  record SamplingPart(boolean space) implements Column {

    @Override
    public void read(Rows rows, byte[] data, int offset, int length, int stride) {
      long[] column = rows.batch.writeNumbers(FlowField.SAMPLING_INTERVAL);
      Numbers.read(rows.scratch, 0, rows.count, data, offset, length, stride);
      for (int row = 0; row < rows.count; row++) {
        long taken = column[rows.first + row];
        long all = space ? taken + rows.scratch[row] : rows.scratch[row];
        column[rows.first + row] = Sampling.oneIn(taken, all);
      }
    }
  }
}
