package io.weir.store.series.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a directory holds, and removes what was left unfinished or is held twice. */
final class Recovery {

  private final Path directory;
  private final Disk disk;
  private final StoreListener listener;
  private final Catalog catalog;
  private final List<Segment> segments = new ArrayList<>();
  private final List<Journal> journals = new ArrayList<>();
  private final Head head = new Head();

  Recovery(Path directory, Disk disk, StoreListener listener, Catalog catalog) {
    this.directory = directory;
    this.disk = disk;
    this.listener = listener;
    this.catalog = catalog;
  }

  void run(NameFile names) throws IOException {
    names.read(listener).forEach(series -> catalog.load(series, true));
    openSegments(files());
    openJournals(files());
    Map<Integer, Long> newest = new HashMap<>();
    segments.forEach(segment -> segment.newest(newest));
    head.newest(newest);
    newest.forEach(
        (number, time) -> {
          catalog.reserve(number);
          catalog.touch(number, time);
        });
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }

  private void openSegments(List<Path> files) throws IOException {
    List<SegmentName> names =
        files.stream().map(SegmentName::of).flatMap(Optional::stream).toList();
    for (Path file : files) {
      if (file.toString().endsWith(".tmp")) {
        Files.delete(file);
      }
    }
    for (SegmentName name : names) {
      if (names.stream().anyMatch(other -> other.covers(name))) {
        Files.delete(name.in(directory));
      } else {
        FrameFile file = FrameFile.open(name.in(directory), disk);
        segments.add(Segment.open(name, file, listener));
      }
    }
    segments.sort(Comparator.comparingLong(segment -> segment.name().first()));
  }

  private void openJournals(List<Path> files) throws IOException {
    for (long number : files.stream().map(Journal::number).flatMap(Optional::stream).toList()) {
      Journal journal = Journal.open(directory, number, disk);
      if (journal.bytes() == 0
          || segments.stream().anyMatch(segment -> segment.name().holds(number))) {
        journal.delete();
      } else {
        journal.replay(intoHead(), listener);
        journals.add(journal);
      }
    }
  }

  private Journal.Reader intoHead() {
    return new Journal.Reader() {
      @Override
      public void series(Series series) {
        catalog.load(series, false);
      }

      @Override
      public void sample(int series, long time, double value) {
        head.put(series, time, value);
      }
    };
  }

  Holdings holdings() {
    return new Holdings(segments, Optional.empty(), head);
  }

  /** The journals of the head, the oldest first. */
  List<Journal> journals() {
    return journals;
  }

  /** A number greater than those of all journals ever. */
  long nextJournal() {
    long ofSegments = segments.stream().mapToLong(one -> one.name().last()).max().orElse(0);
    long ofJournals = journals.stream().mapToLong(Journal::number).max().orElse(0);
    return Math.max(ofSegments, ofJournals) + 1;
  }
}
