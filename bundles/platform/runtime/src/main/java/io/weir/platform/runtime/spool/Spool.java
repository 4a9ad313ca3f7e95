package io.weir.platform.runtime.spool;

import io.weir.api.store.StoreException;
import io.weir.platform.runtime.spool.PositionFile.Position;
import io.weir.platform.runtime.spool.RecentItems.Recent;
import io.weir.platform.runtime.spool.SegmentReader.Found;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A log on disk. One thread {@linkplain #append appends}, one {@linkplain #poll reads} and
 * {@linkplain #release lets go}; the rest is for any thread. What {@link #append} returned from
 * outlives a kill of the process. A reader that keeps up reads nothing from the disk.
 */
public final class Spool<T> implements Closeable {

  private final SpoolOptions options;
  private final Codec<T> codec;
  private final SpoolListener listener;
  private final LongSupplier wallMillis;
  private final SpoolFolder folder;
  private final SegmentList segments;
  private final PositionFile position;
  private final SpoolWriter writer;
  private final SpoolReader reader;
  private final RecentItems<T> recent;
  private final AtomicLong waiting = new AtomicLong();
  private final long resumed;
  private Position released;
  private volatile boolean refusing;
  private long syncAt;

  /**
   * Opens the log in a folder, made if it is missing, where the last process left it.
   *
   * @throws IOException also if another process has it open
   */
  public static <T> Spool<T> open(SpoolOptions options, Codec<T> codec, SpoolListener listener)
      throws IOException {
    return open(options, codec, listener, Sink::open, System::currentTimeMillis);
  }

  static <T> Spool<T> open(
      SpoolOptions options,
      Codec<T> codec,
      SpoolListener listener,
      Sink.Opener opener,
      LongSupplier wallMillis)
      throws IOException {
    Files.createDirectories(options.directory());
    SpoolFolder folder = SpoolFolder.lock(options.directory());
    try {
      return new Spool<>(options, codec, listener, opener, wallMillis, folder);
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private Spool(
      SpoolOptions options,
      Codec<T> codec,
      SpoolListener listener,
      Sink.Opener opener,
      LongSupplier wallMillis,
      SpoolFolder folder)
      throws IOException {
    this.options = options;
    this.codec = codec;
    this.listener = listener;
    this.wallMillis = wallMillis;
    this.folder = folder;
    this.position = new PositionFile(options.directory().resolve("position"), opener);
    SpoolRecovery found = SpoolRecovery.in(options.directory(), position.found());
    this.segments = found.segments();
    this.writer = new SpoolWriter(options, opener, segments, found.nextNumber(), found.nextRow());
    this.reader = new SpoolReader(segments, found.start(), this::corrupt);
    this.released = found.start();
    this.recent = new RecentItems<>(options.recentItems(), found.nextRow());
    this.resumed = found.nextRow() - found.start().row();
    waiting.set(resumed);
  }

  private void corrupt(long rows, String where) {
    waiting.addAndGet(-rows);
    listener.corrupt(rows, where);
  }

  /** A name for this log that no other has; a new one if the folder was emptied. */
  public String name() {
    return folder.name();
  }

  /** Rows that the last process left. */
  public long resumed() {
    return resumed;
  }

  /**
   * Writes an item of at least one row. Blocks as long as the page cache takes.
   *
   * @throws SpoolFullException if the log holds as much as it may
   * @throws IOException if it cannot be written; then nothing of it is there
   */
  public void append(T item) throws IOException {
    boolean taken = false;
    try {
      write(item);
      taken = true;
    } finally {
      refusing = !taken;
    }
  }

  private void write(T item) throws IOException {
    int rows = codec.rows(item);
    SpoolWriter.Appended appended = writer.append(codec.encode(item), rows, wallMillis.getAsLong());
    RecordHeader header = appended.header();
    waiting.addAndGet(rows);
    Spooled<T> spooled =
        new Spooled<>(
            header.number(), item, rows, header.timeMillis(), header.endRow(), appended.segment());
    recent.add(spooled, appended.end());
  }

  /** Brings what was appended to the disk itself, if that is due. For the appending thread. */
  public void syncIfDue() throws IOException {
    long now = System.nanoTime();
    if (syncAt == 0 || now - syncAt >= 0) {
      writer.sync();
      position.force();
      syncAt = System.nanoTime() + options.fsyncEvery().toNanos();
    }
  }

  /** The next item; waits for one while the spool is open. An interrupt ends the wait. */
  public Optional<Spooled<T>> poll(long timeoutMillis) throws IOException {
    Optional<Spooled<T>> item = Optional.empty();
    while (item.isEmpty() && recent.awaitMoreThan(reader.row(), timeoutMillis)) {
      Optional<Recent<T>> next = recent.take(reader.row());
      if (next.isPresent()) {
        Spooled<T> taken = next.get().item();
        reader.moveTo(taken.segment(), next.get().end(), taken.number(), taken.endRow());
        return Optional.of(taken);
      }
      Optional<Found> found = reader.next();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      item = decoded(found.get());
    }
    return item;
  }

  private Optional<Spooled<T>> decoded(Found found) {
    RecordHeader header = found.header();
    try {
      T item = codec.decode(found.payload().array());
      return Optional.of(
          new Spooled<>(
              header.number(),
              item,
              header.rows(),
              header.timeMillis(),
              header.endRow(),
              reader.segment()));
    } catch (CorruptRecordException e) {
      corrupt(header.rows(), "record " + header.number() + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Counts rows as delivered. What holds them is kept until it is {@linkplain #release let go}. */
  public void delivered(long rows) {
    waiting.addAndGet(-rows);
  }

  /**
   * Lets go of everything up to an item.
   *
   * @throws IOException if that cannot be noted: it is let go, but would be read again after a
   *     crash
   */
  public void release(Spooled<T> last) throws IOException {
    released = new Position(last.number(), last.endRow(), last.segment());
    try {
      position.write(released);
    } finally {
      tidy();
    }
  }

  /** Deletes what was let go of. For the reading thread. */
  public void tidy() throws IOException {
    segments.deleteUpTo(released.row());
    reader.leaveDeleted();
  }

  /** Whether the item offered last was not taken. */
  public boolean isRefusing() {
    return refusing;
  }

  /**
   * Reads again what was delivered and not let go, in order, up to before an item. For the reading
   * thread, which goes on afterwards where it was.
   */
  public void replay(long beforeNumber, Receiver<T> out) throws IOException, StoreException {
    try (SpoolReader again = new SpoolReader(segments, released, (rows, where) -> {})) {
      for (Optional<Found> found = again.next(); found.isPresent(); found = again.next()) {
        if (found.get().header().number() >= beforeNumber) {
          return;
        }
        Optional<T> item = intact(found.get());
        if (item.isPresent()) {
          out.take(item.get());
        }
      }
    }
  }

  /** Takes what is read again. */
  @FunctionalInterface
  public interface Receiver<T> {
    void take(T item) throws StoreException;
  }

  private Optional<T> intact(Found found) {
    try {
      return Optional.of(codec.decode(found.payload().array()));
    } catch (CorruptRecordException e) {
      return Optional.empty(); // counted when it was read first
    }
  }

  /** Rows appended and neither delivered nor found corrupt. */
  public long rows() {
    return waiting.get();
  }

  /** Octets on disk. */
  public long bytes() {
    return segments.bytes();
  }

  /** Wakes the reader; it waits no more. */
  public void wake() {
    recent.close();
  }

  /** Called when neither thread uses the spool any more. */
  @Override
  public void close() throws IOException {
    wake();
    IOException failed = null;
    for (Closeable part : List.of(writer, position::force, reader, position, folder)) {
      try {
        part.close();
      } catch (IOException e) {
        failed = e;
      }
    }
    if (failed != null) {
      throw failed;
    }
  }
}
