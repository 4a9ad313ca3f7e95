package io.weir.platform.planning;

import io.weir.api.planning.PlanEntry;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
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

  /** The ids that files have, whether or not they can be read. */
  List<Long> ids() throws IOException {
    return files().stream().map(PlanFiles::id).sorted().toList();
  }

  /** A plan whole; empty if its file cannot be read, which is told in the log. */
  Optional<PlanEntry> read(long id) {
    try {
      return Optional.of(PlanJson.MAPPER.readValue(file(id).toFile(), PlanEntry.class));
    } catch (IOException e) {
      LOG.warn("{} is no plan and is left alone: {}", file(id), e.getMessage());
      return Optional.empty();
    }
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
