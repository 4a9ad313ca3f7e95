package io.weir.store.series.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of what was written, one JOURNAL frame for each write: number of new series (4), of
 * samples (4); for each series its number (4), the length of its key (2), its key; for each sample
 * its series (4), time (8) and value (8).
 */
final class Journal implements Closeable {

  private static final Pattern FORM = Pattern.compile("(\\d{10,18})\\.journal");
  private static final int SAMPLE = 4 + 8 + 8;

  private final long number;
  private final FrameFile file;

  private Journal(long number, FrameFile file) {
    this.number = number;
    this.file = file;
  }

  static Journal open(Path directory, long number, Disk disk) throws IOException {
    Path path = directory.resolve(String.format("%010d.journal", number));
    return new Journal(number, FrameFile.open(path, disk));
  }

  /** The number of a journal by its file's name. */
  static Optional<Long> number(Path file) {
    Matcher matcher = FORM.matcher(file.getFileName().toString());
    return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
  }

  long number() {
    return number;
  }

  long bytes() {
    return file.end();
  }

  /** Appends one write, all of it or nothing. */
  void append(Entry entry) throws IOException {
    List<byte[]> keys = entry.fresh.stream().map(one -> KeyCodec.encode(one.key())).toList();
    int names = keys.stream().mapToInt(key -> Integer.BYTES + Short.BYTES + key.length).sum();
    long length = 2L * Integer.BYTES + names + (long) SAMPLE * entry.size();
    if (length > Frame.MAX_BODY) {
      throw new IOException(
          "wanted at most " + Frame.MAX_BODY + " octets in one write, got " + length);
    }
    ByteBuffer frame = Frame.open((int) length).putInt(keys.size()).putInt(entry.size());
    for (int i = 0; i < keys.size(); i++) {
      frame.putInt(entry.fresh.get(i).number()).putShort((short) keys.get(i).length);
      frame.put(keys.get(i));
    }
    for (int i = 0; i < entry.size(); i++) {
      frame.putInt(entry.number(i)).putLong(entry.time(i)).putDouble(entry.value(i));
    }
    file.append(Frame.seal(frame, Frame.JOURNAL));
  }

  /** What is done with what a journal holds, in the order in which it was written. */
  interface Reader {
    void series(Series series);

    void sample(int series, long time, double value);
  }

  void replay(Reader reader, StoreListener listener) throws IOException {
    long end = file.end();
    long intact =
        new FrameScan(file, Frame.JOURNAL, listener)
            .visit(end, (offset, body) -> replay(body, reader));
    if (intact < end) {
      listener.cutOff(file.path(), end - intact);
    }
  }

  private static void replay(ByteBuffer body, Reader reader) throws IOException {
    try {
      int names = body.getInt();
      int samples = body.getInt();
      for (int i = 0; i < names; i++) {
        int series = body.getInt();
        int length = Short.toUnsignedInt(body.getShort());
        reader.series(new Series(series, KeyCodec.decode(body.slice(body.position(), length))));
        body.position(body.position() + length);
      }
      for (int i = 0; i < samples; i++) {
        reader.sample(body.getInt(), body.getLong(), body.getDouble());
      }
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException("a checksum fits what is no journal entry: " + e, e);
    }
  }

  void force() throws IOException {
    file.force();
  }

  /** Closes and deletes the file. */
  void delete() throws IOException {
    close();
    Files.deleteIfExists(file.path());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** One write: new series, and samples of known ones. */
  static final class Entry {
    private final List<Series> fresh = new ArrayList<>();
    private final int[] numbers;
    private final long[] times;
    private final double[] values;
    private int size;

    Entry(int capacity) {
      numbers = new int[capacity];
      times = new long[capacity];
      values = new double[capacity];
    }

    void add(int number, long time, double value) {
      numbers[size] = number;
      times[size] = time;
      values[size++] = value;
    }

    List<Series> fresh() {
      return fresh;
    }

    int size() {
      return size;
    }

    int number(int at) {
      return numbers[at];
    }

    long time(int at) {
      return times[at];
    }

    double value(int at) {
      return values[at];
    }
  }
}
