package io.weir.analysis.flowseries.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The open bins as octets: a version; the oldest bin and how many there are; exporters, each with
 * its families; keys with their amounts in the bins where they have any.
 */
final class Checkpoint {

  private static final int VERSION = 1;
  private static final int LONGEST_WINDOW = 128;

  private final Window window;
  private final Exporters exporters;

  Checkpoint(Window window, Exporters exporters) {
    this.window = window;
    this.exporters = exporters;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeLong(window.oldest());
    out.writeInt(window.size());
    out.writeInt(exporters.count() + 1);
    for (ExporterSeries exporter : exporters.all()) {
      out.writeBoolean(exporter.isOthers());
      out.writeLong(exporter.address().high());
      out.writeLong(exporter.address().low());
      out.writeInt(exporter.tables().size());
      for (Table table : exporter.tables().values()) {
        out.writeUTF(table.family().name());
        new TableCheckpoint(window.oldest(), window).write(table, out);
      }
    }
  }

  /**
   * Adds what was written. Where fewer bins are held open now, what was in later ones is added to
   * the latest there is.
   */
  void read(DataInput in) throws IOException {
    require("version", VERSION, VERSION, in.readInt());
    long oldest = in.readLong();
    int bins = require("bins", 1, LONGEST_WINDOW, in.readInt());
    window.startAt(oldest);
    TableCheckpoint tables = new TableCheckpoint(oldest, window);
    for (int left = in.readInt(); left > 0; left--) {
      boolean others = in.readBoolean();
      long high = in.readLong();
      long low = in.readLong();
      ExporterSeries exporter = others ? exporters.others() : exporters.of(high, low);
      for (int families = in.readInt(); families > 0; families--) {
        tables.read(exporter.table(family(in.readUTF())), bins, in);
      }
    }
  }

  private static Family family(String name) throws IOException {
    try {
      return Family.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new IOException("wanted a family of series, got '" + name + "'", e);
    }
  }

  static int require(String what, int least, int most, int got) throws IOException {
    if (got < least || got > most) {
      throw new IOException("wanted " + least + " to " + most + " " + what + ", got " + got);
    }
    return got;
  }
}
