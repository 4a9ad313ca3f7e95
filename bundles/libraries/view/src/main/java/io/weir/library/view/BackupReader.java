package io.weir.library.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.weir.api.inventory.EntryFields;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryKind;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The entries of a backup, one by one. What is wrong with the file is thrown as an {@link
 * UncheckedIOException} that names the line.
 */
final class BackupReader implements Iterator<InventoryEntry>, Closeable {

  private static final int LONGEST_LINE = 1 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Reader in;
  private final Map<InventoryKind, Long> counts = new EnumMap<>(InventoryKind.class);
  private Optional<InventoryEntry> next = Optional.empty();
  private long lines;
  private boolean ended;

  BackupReader(Path file) throws IOException {
    this.file = file;
    this.in = open(file);
    try {
      JsonNode first = line();
      int format = first.path("format").asInt(-1);
      if (!first.path("weir").asText().equals("inventory") || format < 1) {
        throw new IOException(file + " is no backup of an inventory");
      }
      if (format > InventoryBackup.FORMAT) {
        throw new IOException(
            "%s is of a newer Weir: wanted format %d at most, got %d"
                .formatted(file, InventoryBackup.FORMAT, format));
      }
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static Reader open(Path file) throws IOException {
    InputStream compressed = Files.newInputStream(file);
    try {
      return new BufferedReader(
          new InputStreamReader(new GZIPInputStream(compressed), StandardCharsets.UTF_8));
    } catch (IOException e) {
      compressed.close();
      throw new IOException(file + " is no backup of an inventory: " + e.getMessage(), e);
    }
  }

  @Override
  public boolean hasNext() {
    if (next.isEmpty() && !ended) {
      try {
        read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return next.isPresent();
  }

  @Override
  public InventoryEntry next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    InventoryEntry entry = next.get();
    next = Optional.empty();
    counts.merge(InventoryKind.of(entry), 1L, Long::sum);
    return entry;
  }

  private void read() throws IOException {
    JsonNode line = line();
    if (line.has("entries")) {
      long read = counts.values().stream().mapToLong(count -> count).sum();
      if (line.path("entries").asLong(-1) != read) {
        throw damaged("wanted " + line.path("entries") + " entries, got " + read);
      }
      ended = true;
      return;
    }
    String kind = line.path("kind").asText();
    Map<String, String> fields = new HashMap<>();
    line.path("fields")
        .properties()
        .forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
    try {
      InventoryKind known =
          InventoryBackup.kind(kind)
              .orElseThrow(
                  () -> new IllegalArgumentException("wanted a kind of entry, got '" + kind + "'"));
      next = Optional.of(EntryFields.read(known, fields));
    } catch (IllegalArgumentException e) {
      throw damaged(e.getMessage());
    }
  }

  private JsonNode line() throws IOException {
    StringBuilder text = new StringBuilder();
    lines++;
    for (int character = character(); character != '\n'; character = character()) {
      if (character < 0 || text.length() >= LONGEST_LINE) {
        throw damaged(character < 0 ? "the file is cut off" : "it is too long");
      }
      text.append((char) character);
    }
    try {
      return JSON.readTree(text.toString());
    } catch (JsonProcessingException e) {
      throw damaged("wanted a JSON document");
    }
  }

  private int character() throws IOException {
    try {
      return in.read();
    } catch (EOFException | ZipException e) {
      throw damaged(e.getMessage());
    }
  }

  private IOException damaged(String why) {
    return new IOException("%s, line %d: %s".formatted(file, lines, why));
  }

  /** How many entries of each kind were read. */
  Map<InventoryKind, Long> counts() {
    return new EnumMap<>(counts);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
