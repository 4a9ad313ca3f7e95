package io.weir.platform.planning;

import io.weir.api.planning.PlanEntry;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plans on disk, a file each; a file is there whole or not at all. For one thread at a time. */
final class PlanFiles {

  private static final Logger LOG = LoggerFactory.getLogger(PlanFiles.class);
  private static final Pattern NAME = Pattern.compile("plan-([1-9][0-9]{0,17})\\.json");

  private final Path directory;

  /**
   * @throws IOException if the directory is not there and cannot be made
   */
  PlanFiles(Path directory) throws IOException {
    this.directory = Files.createDirectories(directory);
  }

  /** Those that can be read, in any order; what cannot be is told in the log and stays. */
  List<PlanEntry> read() throws IOException {
    List<PlanEntry> entries = new ArrayList<>();
    for (Path file : files()) {
      try {
        entries.add(PlanJson.MAPPER.readValue(file.toFile(), PlanEntry.class));
      } catch (IOException e) {
        LOG.warn("{} is no plan and is left alone: {}", file, e.getMessage());
      }
    }
    return entries;
  }

  /** The highest id that a file has, whether or not it can be read. */
  OptionalLong last() throws IOException {
    return files().stream().mapToLong(PlanFiles::id).max();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(file -> NAME.matcher(file.getFileName().toString()).matches()).toList();
    }
  }

  private static long id(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches() ? Long.parseLong(name.group(1)) : 0;
  }

  void write(PlanEntry entry) throws IOException {
    Path file = file(entry.id());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    PlanJson.MAPPER.writeValue(fresh.toFile(), entry);
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  void delete(long id) throws IOException {
    Files.deleteIfExists(file(id));
  }

  private Path file(long id) {
    return directory.resolve("plan-" + id + ".json");
  }
}
