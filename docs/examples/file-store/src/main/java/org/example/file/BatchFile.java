package org.example.file;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** How a batch lies in the file: its size, then every column with its name. */
final class BatchFile {

  private BatchFile() {}

  static void write(FlowBatch batch, DataOutputStream out) throws IOException {
    out.writeInt(batch.size());
    out.writeInt(batch.fields().size());
    for (FlowField field : batch.fields()) {
      out.writeUTF(field.name());
      for (int row = 0; row < batch.size(); row++) {
        switch (field.kind()) {
          case ADDRESS -> {
            out.writeLong(batch.highs(field)[row]);
            out.writeLong(batch.lows(field)[row]);
          }
          case TEXT -> out.writeUTF(batch.text(field, row));
          default -> out.writeLong(batch.numbers(field)[row]);
        }
      }
    }
  }

  static FlowBatch read(DataInputStream in) throws IOException {
    int rows = in.readInt();
    FlowBatch batch = new FlowBatch(Math.max(1, rows));
    batch.extend(rows);
    int columns = in.readInt();
    for (int i = 0; i < columns; i++) {
      readColumn(FlowField.valueOf(in.readUTF()), batch, in);
    }
    batch.seal();
    return batch;
  }

  private static void readColumn(FlowField field, FlowBatch batch, DataInputStream in)
      throws IOException {
    for (int row = 0; row < batch.size(); row++) {
      switch (field.kind()) {
        case ADDRESS -> {
          batch.writeHighs(field)[row] = in.readLong();
          batch.writeLows(field)[row] = in.readLong();
        }
        case TEXT -> batch.writeTexts(field)[row] = in.readUTF();
        default -> batch.writeNumbers(field)[row] = in.readLong();
      }
    }
  }
}
