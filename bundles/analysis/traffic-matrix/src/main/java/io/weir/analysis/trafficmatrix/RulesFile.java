package io.weir.analysis.trafficmatrix;

import io.weir.analysis.trafficmatrix.model.network.LinkRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules of links in a file, read again when it has changed. For one thread at a time. */
final class RulesFile {

  private static final Logger LOG = LoggerFactory.getLogger(RulesFile.class);
  private static final int MOST_OCTETS = 1 << 20;

  private record Stamp(FileTime time, long size) {}

  private final Optional<Path> path;
  private Optional<Stamp> read = Optional.empty();
  private LinkRules rules = LinkRules.NONE;

  /**
   * Reads the file; where there is none, there are no rules.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  RulesFile(Optional<Path> path) {
    this.path = path;
    try {
      readIfChanged();
    } catch (IOException e) {
      throw new IllegalArgumentException("wanted a file of rules in UTF-8, got " + e, e);
    }
  }

  /** The rules that hold now: after a change that is wrong, those before it. */
  LinkRules current() {
    try {
      readIfChanged();
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("Of {} the rules before its change are kept: {}", path.orElseThrow(), said(e));
    }
    return rules;
  }

  private static String said(Exception e) {
    return e instanceof IOException ? e.toString() : e.getMessage();
  }

  private void readIfChanged() throws IOException {
    Optional<Stamp> now = stamp();
    if (now.equals(read)) {
      return;
    }
    read = now;
    rules = now.isEmpty() ? LinkRules.NONE : LinkRules.parse(text(path.orElseThrow()));
  }

  private Optional<Stamp> stamp() throws IOException {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    try {
      BasicFileAttributes is = Files.readAttributes(path.get(), BasicFileAttributes.class);
      return Optional.of(new Stamp(is.lastModifiedTime(), is.size()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static String text(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] octets = in.readNBytes(MOST_OCTETS + 1);
      if (octets.length > MOST_OCTETS) {
        throw new IllegalArgumentException(
            "wanted rules of at most " + MOST_OCTETS + " octets, got more");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    }
  }
}
