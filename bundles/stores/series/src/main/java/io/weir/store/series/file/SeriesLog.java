package io.weir.store.series.file;

import io.weir.api.metric.Sample;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreException.Kind;
import io.weir.store.series.codec.Samples;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Samples on the local disk. What is written goes to a journal, which acknowledges it, and to
 * memory; when there is enough of it, it becomes a segment, and segments become larger ones. For
 * any thread.
 */
public final class SeriesLog implements Closeable {

  private final LogOptions options;
  private final DirectoryLock lock;
  private final Catalog catalog = new Catalog();
  private final NameFile names;
  private final Journals journals;
  private final Admission admission;
  private final Shelf shelf;
  private final Flusher flusher;
  private final Housekeeping housekeeping;
  private final Object writing = new Object();
  private volatile Optional<String> lackOfRoom = Optional.empty();

  /**
   * Opens a directory, and makes it if need be.
   *
   * @throws IOException if it cannot be used, or another store has it
   */
  public SeriesLog(LogOptions options, StoreListener listener, Clock clock) throws IOException {
    this(options, listener, clock, new Disk());
  }

  SeriesLog(LogOptions options, StoreListener listener, Clock clock, Disk disk) throws IOException {
    this.options = options;
    Files.createDirectories(options.directory());
    lock = new DirectoryLock(options.directory());
    try {
      names = new NameFile(options.directory(), disk);
      Recovery recovery = new Recovery(options.directory(), disk, listener, catalog);
      recovery.run(names);
      journals =
          new Journals(options.directory(), disk, recovery.journals(), recovery.nextJournal());
      shelf = new Shelf(recovery.holdings());
      admission = new Admission(options, catalog, listener, clock);
      SegmentWriter writer = new SegmentWriter(options.directory(), disk, listener);
      flusher =
          new Flusher(options.headSamples(), shelf, journals, names, catalog, writer, writing);
      housekeeping = new Housekeeping(options, shelf, disk, listener, clock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Takes all samples that it may take and tells the listener of the others.
   *
   * @return how many were left out, by reason
   * @throws StoreException having taken none; UNAVAILABLE, for the disk may have room again
   */
  public Map<String, Long> write(List<Sample> samples) throws StoreException {
    if (samples.isEmpty()) {
      return Map.of();
    }
    Optional<String> lack = lackOfRoom;
    if (lack.isPresent()) {
      throw new StoreException(Kind.UNAVAILABLE, lack.get());
    }
    try {
      flusher.flushIfFull(2);
      synchronized (writing) {
        Map<String, Long> leftOut = new TreeMap<>();
        append(admission.admit(samples, leftOut));
        return leftOut;
      }
    } catch (IOException e) {
      throw unavailable("write to", e);
    }
  }

  private void append(Journal.Entry entry) throws IOException {
    if (entry.size() == 0) {
      return;
    }
    try {
      journals.append(entry);
    } catch (IOException e) {
      catalog.undefine(entry.fresh());
      throw e;
    }
    Head head = shelf.now().active();
    for (int i = 0; i < entry.size(); i++) {
      head.put(entry.number(i), entry.time(i), entry.value(i));
      catalog.touch(entry.number(i), entry.time(i));
    }
  }

  private StoreException unavailable(String what, IOException e) {
    return new StoreException(
        Kind.UNAVAILABLE, "cannot " + what + " " + options.directory() + ": " + e.getMessage(), e);
  }

  /** The series of a name that have all of some label values, in no order. */
  public List<Series> find(String name, Map<String, String> labels) {
    return catalog.find(name, labels);
  }

  /** All series. */
  public List<Series> all() {
    return catalog.all();
  }

  /**
   * Takes the samples of a series part by part, the earliest first; nothing is locked meanwhile.
   */
  @FunctionalInterface
  public interface Receiver {
    void take(Samples samples) throws StoreException;
  }

  /** Reads the samples of a series; those beyond the retention are none. The end is excluded. */
  public void read(Series series, long from, long to, Receiver out) throws StoreException {
    long since = Math.max(from, housekeeping.cutoff());
    for (Layers.Window window : shelf.windows(series.number(), since, to)) {
      out.take(read(series, window));
    }
  }

  private Samples read(Series series, Layers.Window window) throws StoreException {
    try {
      return shelf.read(series.number(), window);
    } catch (IOException e) {
      throw unavailable("read", e);
    }
  }

  public LogSize size() {
    Holdings now = shelf.now();
    long segments = now.segments().stream().mapToLong(Segment::bytes).sum();
    Layers layers = now.layers();
    return new LogSize(
        now.samples(),
        catalog.size(),
        segments + otherBytes(),
        Math.max(layers.minTime(), housekeeping.cutoff()),
        layers.maxTime());
  }

  private long otherBytes() {
    return journals.bytes() + names.bytes();
  }

  /** Returns when all that was acknowledged is on the disk itself. */
  public void force() throws IOException {
    journals.force();
  }

  /** Makes segments of what is in memory, if it is enough, and fewer of many. */
  public void tidy() throws IOException {
    flusher.flushIfFull(1);
    housekeeping.merge();
  }

  /** Makes a segment of what is in memory, however little. */
  void flush() throws IOException {
    flusher.flush();
  }

  /** Forgets what is beyond the limits, and sees whether the disk has room. */
  public void retain() throws IOException {
    housekeeping.retain(otherBytes());
    lackOfRoom = housekeeping.lackOfRoom();
  }

  /** Forgets the names of series without a sample within the retention. */
  public void expireNames() throws IOException {
    synchronized (writing) {
      catalog.expire(housekeeping.cutoff());
    }
    flusher.shortenNames();
  }

  /** Forces what was written to the disk, and lets go of the directory. */
  @Override
  public void close() throws IOException {
    List<Closeable> open = new ArrayList<>(List.of(journals, names));
    open.addAll(shelf.now().segments());
    open.add(lock);
    IOException failed = null;
    for (Closeable one : open) {
      try {
        one.close();
      } catch (IOException e) {
        failed = failed == null ? e : failed;
      }
    }
    if (failed != null) {
      throw failed;
    }
  }
}
