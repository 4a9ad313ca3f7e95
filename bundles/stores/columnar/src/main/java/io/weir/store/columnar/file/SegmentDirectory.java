package io.weir.store.columnar.file;

import io.weir.api.flow.TimeRange;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** All segments of a directory, oldest first. Any thread may ask; changes exclude each other. */
final class SegmentDirectory implements Closeable {

  private static final String SUFFIX = ".flows";

  private final Path path;
  private final DirectoryLock lock;
  private volatile List<Segment> segments = List.of();
  private long nextNumber;

  SegmentDirectory(Path path, LogListener listener) throws IOException {
    this.path = Files.createDirectories(path);
    this.lock = new DirectoryLock(path);
    try {
      openAll(listener);
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private void openAll(LogListener listener) throws IOException {
    for (Path file : files()) {
      Segment segment = SegmentRecovery.open(file, listener);
      nextNumber = number(file) + 1;
      if (segment.index().published().blocks() == 0) {
        segment.delete();
      } else {
        add(segment);
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> listed = Files.list(path)) {
      return listed
          .filter(file -> file.getFileName().toString().matches("\\d{10}\\.flows"))
          .sorted()
          .toList();
    }
  }

  private static long number(Path file) {
    String name = file.getFileName().toString();
    return Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
  }

  /** A name for the next segment. */
  synchronized Path next() {
    return path.resolve(String.format(Locale.ROOT, "%010d%s", nextNumber++, SUFFIX));
  }

  synchronized void add(Segment segment) {
    List<Segment> grown = new ArrayList<>(segments);
    grown.add(segment);
    segments = List.copyOf(grown);
  }

  /** Lets the directory itself reach the disk, so that new names outlive a loss of power. */
  void force() throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** The oldest segment. */
  Optional<Segment> oldest() {
    return segments.stream().findFirst();
  }

  synchronized void delete(Segment segment) throws IOException {
    List<Segment> left = new ArrayList<>(segments);
    left.remove(segment);
    segments = List.copyOf(left);
    segment.delete();
  }

  List<Segment> segments() {
    return segments;
  }

  Snapshot snapshot(TimeRange range) {
    return new Snapshot(segments, range);
  }

  long bytes() {
    return segments.stream().mapToLong(Segment::bytes).sum();
  }

  long freeBytes() throws IOException {
    return Files.getFileStore(path).getUsableSpace();
  }

  @Override
  public void close() throws IOException {
    for (Segment segment : segments) {
      segment.close();
    }
    segments = List.of();
    lock.close();
  }
}
