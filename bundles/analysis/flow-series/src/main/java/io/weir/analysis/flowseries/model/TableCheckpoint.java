package io.weir.analysis.flowseries.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** One table of a {@link Checkpoint}. */
final class TableCheckpoint {

  private static final int MEASURES = Portions.MEASURES;

  private final long oldest;
  private final Window window;
  private final long[] amounts = new long[MEASURES];

  /**
   * @param oldest the bin from which bins are counted
   */
  TableCheckpoint(long oldest, Window window) {
    this.oldest = oldest;
    this.window = window;
  }

  void write(Table table, DataOutput out) throws IOException {
    out.writeInt(table.size());
    for (int number = 0; number < table.size(); number++) {
      out.writeLong(table.first(number));
      out.writeLong(table.second(number));
      out.writeUTF(Names.cut(table.name(number)));
      out.writeLong(table.history(number));
      out.writeBoolean(table.isLive(number));
      writeBins(table, number, out);
    }
    out.writeBoolean(table.isLive(Table.OTHERS));
    writeBins(table, Table.OTHERS, out);
  }

  private void writeBins(Table table, int number, DataOutput out) throws IOException {
    for (int bin = 0; bin < window.size(); bin++) {
      table.copy(number, window.place(oldest + bin), amounts);
      boolean any = false;
      for (long amount : amounts) {
        any |= amount != 0;
      }
      if (any) {
        out.writeByte(bin);
        for (long amount : amounts) {
          out.writeLong(amount);
        }
      }
    }
    out.writeByte(-1);
  }

  /**
   * @param table null if the family is not kept any more: then its amounts are passed over
   */
  void read(Table table, int bins, DataInput in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      long first = in.readLong();
      long second = in.readLong();
      String name = in.readUTF();
      long history = in.readLong();
      boolean live = in.readBoolean();
      int number = table == null ? Table.OTHERS : table.number(first, second);
      if (number != Table.OTHERS) {
        table.remember(number, name, history, live);
      }
      readBins(table, number, bins, in);
    }
    boolean live = in.readBoolean();
    if (table != null && live) {
      table.othersLive();
    }
    readBins(table, Table.OTHERS, bins, in);
  }

  private void readBins(Table table, int number, int bins, DataInput in) throws IOException {
    for (int bin = in.readByte(); bin != -1; bin = in.readByte()) {
      Checkpoint.require("as the number of a bin", 0, bins - 1, bin);
      for (int measure = 0; measure < MEASURES; measure++) {
        amounts[measure] = in.readLong();
      }
      if (table != null) {
        table.add(number, window.place(Math.min(oldest + bin, window.newest())), amounts, 0);
      }
    }
  }
}
