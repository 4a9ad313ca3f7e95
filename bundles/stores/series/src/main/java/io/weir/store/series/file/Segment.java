package io.weir.store.series.file;

import io.weir.store.series.codec.Chunk;
import io.weir.store.series.codec.Samples;
import java.io.Closeable;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.Map;

/**
 * A finished file of chunks: CHUNK frames, an INDEX frame, the offset of that (8). A chunk's body
 * is its series (4), number of samples (4), first and last time (8, 8), and the samples.
 */
final class Segment implements Layer, Closeable {

  static final int CHUNK_HEADER = 4 + 4 + 8 + 8;

  private final SegmentName name;
  private final FrameFile file;
  private final ChunkIndex index;
  private final StoreListener listener;

  private Segment(SegmentName name, FrameFile file, ChunkIndex index, StoreListener listener) {
    this.name = name;
    this.file = file;
    this.index = index;
    this.listener = listener;
  }

  /** Opens a file. Where its index is damaged, the chunks themselves say where they are. */
  static Segment open(SegmentName name, FrameFile file, StoreListener listener) throws IOException {
    long end = file.end();
    ByteBuffer last = file.read(Math.max(0, end - Long.BYTES), Long.BYTES);
    long at = last.limit() < Long.BYTES ? -1 : last.getLong();
    if (at >= 0 && at < end) {
      ByteBuffer frame =
          file.read(at, Math.min(end - Long.BYTES - at, Frame.HEADER + (long) Frame.MAX_BODY));
      if (Frame.isIntact(frame, Frame.INDEX)) {
        return new Segment(name, file, ChunkIndex.of(Frame.body(frame)), listener);
      }
    }
    listener.damaged(file.path(), Math.max(0, end - Long.BYTES), "its index; it is made anew");
    ChunkIndex index = new ChunkIndex();
    new FrameScan(file, Frame.CHUNK, listener)
        .visit(
            end,
            (offset, body) ->
                addTo(index, offset, body.getInt(), body.getInt(), body.getLong(), body.getLong()));
    return new Segment(name, file, index.trimmed(), listener);
  }

  private static void addTo(
      ChunkIndex index, long offset, int series, int count, long first, long last) {
    index.add(series, offset, first, last, count);
  }

  SegmentName name() {
    return name;
  }

  long bytes() {
    return file.end();
  }

  /** Samples, counting those that a newer segment replaces. */
  long samples() {
    return index.samples();
  }

  int chunks() {
    return index.size();
  }

  int[] series() {
    return index.allSeries();
  }

  void newest(Map<Integer, Long> into) {
    index.newest(into);
  }

  @Override
  public long minTime() {
    return index.minTime();
  }

  @Override
  public long maxTime() {
    return index.maxTime();
  }

  @Override
  public long count(int series, long from, long to) {
    return index.find(series, from, to).mapToLong(index::count).sum();
  }

  @Override
  public Samples read(int series, long from, long to) throws IOException {
    Samples samples = new Samples();
    for (int chunk : index.find(series, from, to).toArray()) {
      samples = samples.overlaidBy(decode(chunk, from, to));
    }
    return samples;
  }

  private Samples decode(int chunk, long from, long to) throws IOException {
    long offset = index.offset(chunk);
    long next = chunk + 1 < index.size() ? index.offset(chunk + 1) : file.end();
    ByteBuffer there = file.read(offset, Math.min(next - offset, Chunk.MAX_SAMPLES * 20L + 256));
    if (there.limit() >= Frame.HEADER) {
      long length = Frame.length(there, Frame.CHUNK);
      there.limit((int) Math.min(there.limit(), length));
    }
    Samples samples = new Samples();
    try {
      if (!Frame.isIntact(there, Frame.CHUNK)) {
        throw new IllegalArgumentException("its checksum does not fit");
      }
      ByteBuffer body = Frame.body(there);
      if (body.getInt() != index.series(chunk) || body.getInt() != index.count(chunk)) {
        throw new IllegalArgumentException("it is not the one that the index says");
      }
      Chunk.decode(body.position(CHUNK_HEADER), index.count(chunk), from, to, samples);
      return samples;
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      listener.damaged(file.path(), offset, index.count(chunk) + " samples: " + e.getMessage());
      return new Samples();
    }
  }

  /** Closes and deletes the file; nobody may read it then. */
  void delete() throws IOException {
    close();
    Files.deleteIfExists(file.path());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
