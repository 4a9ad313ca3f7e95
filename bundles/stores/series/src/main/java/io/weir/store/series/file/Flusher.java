package io.weir.store.series.file;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Makes a segment of what is in memory. For any thread; one works, others wait. */
final class Flusher {

  private static final long MAX_JOURNAL = 64L << 20;
  private static final int FEW_NAMES = 1000;

  private final int headSamples;
  private final Shelf shelf;
  private final Journals journals;
  private final NameFile names;
  private final Catalog catalog;
  private final SegmentWriter writer;
  private final Object writing;
  private Optional<SegmentName> frozen = Optional.empty();

  /**
   * @param writing held by whoever writes to the last journal and the active head
   */
  Flusher(
      int headSamples,
      Shelf shelf,
      Journals journals,
      NameFile names,
      Catalog catalog,
      SegmentWriter writer,
      Object writing) {
    this.headSamples = headSamples;
    this.shelf = shelf;
    this.journals = journals;
    this.names = names;
    this.catalog = catalog;
    this.writer = writer;
    this.writing = writing;
  }

  /** Flushes if there is so many times as much as there should be. */
  void flushIfFull(int times) throws IOException {
    if (isFull(times)) {
      flush(times);
    }
  }

  private boolean isFull(int times) {
    return shelf.now().active().samples() >= (long) times * headSamples
        || journals.bytes() >= times * MAX_JOURNAL;
  }

  private synchronized void flush(int times) throws IOException {
    if (frozen.isPresent() || isFull(times)) {
      flush();
    }
  }

  /** What failed half way is taken up again by the next call. */
  synchronized void flush() throws IOException {
    if (frozen.isEmpty()) {
      synchronized (writing) {
        frozen = Optional.of(journals.turn());
        shelf.change(Holdings::freeze);
      }
    }
    saveNames();
    SegmentName name = frozen.get();
    Optional<Segment> segment = segment(name, shelf.now().frozen().orElseThrow());
    shelf.change(holdings -> holdings.thawed(segment));
    frozen = Optional.empty();
    journals.delete(name);
  }

  private Optional<Segment> segment(SegmentName name, Head head) throws IOException {
    return head.samples() == 0
        ? Optional.empty()
        : Optional.of(writer.write(name, new Layers(List.of(head)), head.series(), Long.MIN_VALUE));
  }

  private void saveNames() throws IOException {
    List<Series> unsaved = catalog.unsaved();
    if (!unsaved.isEmpty()) {
      names.append(unsaved);
      catalog.saved(unsaved);
    }
  }

  /** Makes the file of names anew, once most of them are forgotten. */
  synchronized void shortenNames() throws IOException {
    saveNames();
    if (names.count() > 2L * catalog.size() + FEW_NAMES) {
      names.replace(catalog.all());
    }
  }
}
