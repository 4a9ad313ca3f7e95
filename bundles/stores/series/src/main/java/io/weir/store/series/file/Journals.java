package io.weir.store.series.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The journals of what is in memory; the last is written to. For any thread. */
final class Journals implements Closeable {

  private final Path directory;
  private final Disk disk;
  private final List<Journal> all;

  /** Begins a new journal behind those of a process before. */
  Journals(Path directory, Disk disk, List<Journal> before, long next) throws IOException {
    this.directory = directory;
    this.disk = disk;
    this.all = new ArrayList<>(before);
    all.add(Journal.open(directory, next, disk));
  }

  synchronized void append(Journal.Entry entry) throws IOException {
    last().append(entry);
  }

  private Journal last() {
    return all.get(all.size() - 1);
  }

  /** Begins another journal; returns what a segment of those before is to be called. */
  synchronized SegmentName turn() throws IOException {
    SegmentName before = new SegmentName(all.get(0).number(), last().number());
    all.add(Journal.open(directory, last().number() + 1, disk));
    return before;
  }

  /** Deletes the journals that are in a segment now. */
  synchronized void delete(SegmentName held) throws IOException {
    for (Journal journal : List.copyOf(all)) {
      if (held.holds(journal.number())) {
        journal.delete();
        all.remove(journal);
      }
    }
  }

  synchronized long bytes() {
    return all.stream().mapToLong(Journal::bytes).sum();
  }

  void force() throws IOException {
    Journal journal;
    synchronized (this) {
      journal = last();
    }
    try {
      journal.force();
    } catch (IOException e) {
      synchronized (this) {
        if (all.contains(journal)) {
          throw e;
        }
      }
    }
  }

  @Override
  public synchronized void close() throws IOException {
    try (Journal open = last()) {
      open.force();
    }
    for (Journal journal : all) {
      journal.close();
    }
  }
}
