package io.weir.store.series.file;

import io.weir.api.metric.SeriesKey;
import java.io.Closeable;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The file of all series: NAME frames of a number (4) and a key. For any thread. */
final class NameFile implements Closeable {

  private final Path path;
  private final Disk disk;
  private FrameFile file;
  private long count;

  NameFile(Path directory, Disk disk) throws IOException {
    this.path = directory.resolve("names");
    this.disk = disk;
    this.file = FrameFile.open(path, disk);
  }

  /** The names in the file. */
  synchronized long count() {
    return count;
  }

  synchronized long bytes() {
    return file.end();
  }

  /** All series that can be read. */
  synchronized List<Series> read(StoreListener listener) throws IOException {
    List<Series> all = new ArrayList<>();
    long end = file.end();
    long intact =
        new FrameScan(file, Frame.NAME, listener)
            .visit(end, (offset, body) -> all.add(decode(body)));
    if (intact < end) {
      listener.damaged(path, intact, (end - intact) + " octets at the end");
    }
    count = all.size();
    return all;
  }

  private static Series decode(ByteBuffer body) throws IOException {
    try {
      int number = body.getInt();
      SeriesKey key = KeyCodec.decode(body);
      return new Series(number, key);
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new IOException("a checksum fits what is no series name: " + e, e);
    }
  }

  /** Appends series; they are on the disk itself when it returns. */
  synchronized void append(Collection<Series> series) throws IOException {
    append(file, series);
    count += series.size();
  }

  private static void append(FrameFile file, Collection<Series> series) throws IOException {
    List<ByteBuffer> frames = series.stream().map(NameFile::frame).toList();
    ByteBuffer all = ByteBuffer.allocate(frames.stream().mapToInt(ByteBuffer::limit).sum());
    frames.forEach(all::put);
    file.append(all.flip());
    file.force();
  }

  private static ByteBuffer frame(Series series) {
    byte[] key = KeyCodec.encode(series.key());
    ByteBuffer frame = Frame.open(Integer.BYTES + key.length);
    return Frame.seal(frame.putInt(series.number()).put(key), Frame.NAME);
  }

  /** Makes the file anew, of these series only. */
  synchronized void replace(Collection<Series> series) throws IOException {
    Path unfinished = path.resolveSibling("names.tmp");
    Files.deleteIfExists(unfinished);
    try (FrameFile fresh = FrameFile.open(unfinished, disk)) {
      append(fresh, series);
    }
    Files.move(
        unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    disk.forceNames(path.toAbsolutePath().getParent());
    file.close();
    file = FrameFile.open(path, disk);
    count = series.size();
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
