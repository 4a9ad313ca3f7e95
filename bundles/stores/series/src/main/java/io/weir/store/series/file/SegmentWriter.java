package io.weir.store.series.file;

import io.weir.store.series.codec.Chunk;
import io.weir.store.series.codec.Samples;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Makes a segment of layers. It has its name when it is whole and on the disk, not before. */
final class SegmentWriter {

  private static final int BUFFER = 1 << 18;

  private final Path directory;
  private final Disk disk;
  private final StoreListener listener;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

  SegmentWriter(Path directory, Disk disk, StoreListener listener) {
    this.directory = directory;
    this.disk = disk;
    this.listener = listener;
  }

  /**
   * Writes.
   *
   * @param series ascending numbers
   * @param from the earliest time that is kept
   */
  Segment write(SegmentName name, Layers layers, int[] series, long from) throws IOException {
    Path path = name.in(directory);
    Path unfinished = directory.resolve(path.getFileName() + ".tmp");
    Files.deleteIfExists(unfinished);
    try (FrameFile file = FrameFile.open(unfinished, disk)) {
      ChunkIndex index = new ChunkIndex();
      buffer.clear();
      for (int number : series) {
        for (Layers.Window window : layers.windows(number, from, Long.MAX_VALUE)) {
          write(number, layers.read(number, window), file, index);
        }
      }
      flush(file);
      long at = file.append(index.frame());
      ByteBuffer last = ByteBuffer.allocate(Long.BYTES).putLong(at).flip();
      file.append(last);
      file.force();
      Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    disk.forceNames(directory);
    return Segment.open(name, FrameFile.open(path, disk), listener);
  }

  private void write(int series, Samples samples, FrameFile file, ChunkIndex index)
      throws IOException {
    for (int from = 0; from < samples.size(); from += Chunk.MAX_SAMPLES) {
      int to = Math.min(from + Chunk.MAX_SAMPLES, samples.size());
      ByteBuffer frame = chunk(series, samples, from, to);
      if (buffer.remaining() < frame.limit()) {
        flush(file);
      }
      index.add(
          series,
          file.end() + buffer.position(),
          samples.time(from),
          samples.time(to - 1),
          to - from);
      buffer.put(frame);
    }
  }

  private static ByteBuffer chunk(int series, Samples samples, int from, int to) {
    byte[] octets = Chunk.encode(samples, from, to);
    ByteBuffer frame = Frame.open(Segment.CHUNK_HEADER + octets.length);
    frame
        .putInt(series)
        .putInt(to - from)
        .putLong(samples.time(from))
        .putLong(samples.time(to - 1));
    return Frame.seal(frame.put(octets), Frame.CHUNK);
  }

  private void flush(FrameFile file) throws IOException {
    file.append(buffer.flip());
    buffer.clear();
  }
}
