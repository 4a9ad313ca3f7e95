package io.weir.store.columnar.file;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.TimeRange;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreException.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Flows in a directory, appended at the end, deleted at the beginning. One thread appends and
 * commits, another {@linkplain #force forces} and {@linkplain #retain retains}, any takes
 * snapshots.
 */
public final class FlowLog implements Closeable {

  private static final int BUFFER = 1 << 20;

  private final LogOptions options;
  private final LogListener listener;
  private final Clock clock;
  private final Sink.Opener opener;
  private final SegmentDirectory directory;
  private final Retention retention;
  private final BlockEncoder encoder = new BlockEncoder();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
  private final List<FlowBatch> pending = new ArrayList<>();
  private final Queue<SegmentWriter> sealed = new ConcurrentLinkedQueue<>();
  private int pendingRows;
  private long writerBorn;
  private volatile SegmentWriter writer;
  private volatile boolean unforced;
  private volatile Optional<String> refusal = Optional.empty();

  /**
   * Opens a directory, and repairs what an earlier process left unfinished.
   *
   * @throws IOException also if another store has the directory
   */
  public FlowLog(LogOptions options, LogListener listener, Clock clock) throws IOException {
    this(options, listener, clock, Sink::open);
  }

  FlowLog(LogOptions options, LogListener listener, Clock clock, Sink.Opener opener)
      throws IOException {
    this.options = options;
    this.listener = listener;
    this.clock = clock;
    this.opener = opener;
    this.directory = new SegmentDirectory(options.directory(), listener);
    this.retention = new Retention(options, directory, listener);
  }

  /**
   * Takes the rows of a sealed batch, or throws and has taken none. Small batches wait in memory
   * for others, at most until the next commit.
   *
   * @throws StoreException UNAVAILABLE if the disk is full or fails
   */
  public synchronized void append(FlowBatch batch) throws StoreException {
    if (refusal.isPresent()) {
      throw new StoreException(Kind.UNAVAILABLE, refusal.get());
    }
    if (pendingRows > 0 && pendingRows + batch.size() > options.blockRows()) {
      attempt("write", this::flush);
    }
    if (batch.size() > 0) {
      pending.add(batch);
      pendingRows += batch.size();
    }
  }

  /**
   * When this returns, all rows appended before are in snapshots and outlive the process.
   *
   * @throws StoreException UNAVAILABLE; the rows are kept for the next commit
   */
  public synchronized void commit() throws StoreException {
    attempt("commit", this::commitAll);
  }

  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  /** An interrupt would close the file, so it waits until the step is done. */
  private void attempt(String what, Step step) throws StoreException {
    boolean interrupted = Thread.interrupted();
    try {
      step.run();
    } catch (IOException e) {
      throw new StoreException(
          Kind.UNAVAILABLE, "cannot " + what + " flows in " + options.directory() + ": " + e, e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void flush() throws IOException {
    if (pending.isEmpty()) {
      return;
    }
    if (writer == null) {
      beginSegment();
    }
    BlockEntry block = encoder.encode(pending, writer.end());
    writer.write(block, encoder.header(), encoder.data());
    pending.clear();
    pendingRows = 0;
  }

  private void beginSegment() throws IOException {
    SegmentWriter begun = new SegmentWriter(directory.next(), opener, buffer);
    directory.add(begun.segment());
    writerBorn = clock.millis();
    writer = begun;
    directory.force();
  }

  private void commitAll() throws IOException {
    flush();
    if (writer != null && writer.isDirty()) {
      writer.commit();
      unforced = true;
    }
    if (options.fsyncEvery().isZero() && unforced) {
      force();
    }
    sealIfDue();
  }

  private void sealIfDue() {
    if (writer == null || writer.isDirty()) {
      return;
    }
    boolean old = clock.millis() - writerBorn >= options.segmentAge().toMillis();
    if (old || writer.end() >= options.segmentBytes()) {
      seal();
    }
  }

  /** If this fails, the segment goes on; without an index it is read frame by frame. */
  private void seal() {
    try {
      writer.seal();
      sealed.add(writer);
      writer = null;
    } catch (IOException e) {
      listener.failed("writing the index of " + writer.segment().path(), e);
    }
  }

  /** Brings what was committed to the disk itself. Blocks for as long as the disk takes. */
  public void force() throws IOException {
    for (SegmentWriter done = sealed.poll(); done != null; done = sealed.poll()) {
      done.close();
    }
    SegmentWriter current = writer;
    if (unforced && current != null) {
      unforced = false;
      current.force();
    }
  }

  /** Ends a segment that is due, and deletes what the limits say. */
  public void retain() throws IOException {
    synchronized (this) {
      sealIfDue();
    }
    SegmentWriter current = writer;
    refusal =
        retention.enforce(
            clock.instant(), segment -> current != null && current.segment() == segment);
  }

  /** The committed blocks that overlap a span of time; to be closed. */
  public Snapshot snapshot(TimeRange range) {
    return directory.snapshot(range);
  }

  /** What is committed, and how large the files are. */
  public LogSize size() {
    return LogSize.of(directory.segments());
  }

  /** Says that a block of a snapshot was found damaged. */
  public void reportCorrupt(BlockRef block, String reason) {
    listener.corrupt(block.segment().path(), block.entry().offset(), reason);
  }

  /** Commits what was appended, and lets go of the directory. */
  @Override
  public synchronized void close() throws IOException {
    try (directory) {
      finish();
    }
  }

  private void finish() throws IOException {
    try {
      commitAll();
    } finally {
      finishWriters();
    }
  }

  private void finishWriters() throws IOException {
    if (writer != null) {
      seal();
    }
    if (writer != null) {
      sealed.add(writer);
      writer = null;
    }
    force();
  }
}
