package io.weir.library.view;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.weir.api.inventory.EntryFields;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryKind;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * An inventory in a file, whatever store it comes from or goes to: gzip, a JSON document a line.
 * The first line says what it is, the last how many entries there are.
 */
public final class InventoryBackup {

  static final int FORMAT = 1;

  private static final int PAGE = 1000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private InventoryBackup() {}

  /**
   * What was written or read.
   *
   * @param entries how many of each kind
   * @param applied whether the store was changed, or would only have been
   */
  public record Done(
      String file, String store, Map<InventoryKind, Long> entries, boolean applied) {}

  /**
   * Writes all that a store holds to a file, which takes the place of one of that name once it is
   * whole. Only the user that Weir runs as may read it.
   */
  public static Done save(InventoryStore store, Path file) throws IOException, StoreException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException("wanted a file in a folder that is there, got " + file);
    }
    Path unfinished = Files.createTempFile(folder, file.getFileName().toString(), ".tmp");
    try {
      Map<InventoryKind, Long> entries = write(store, unfinished);
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      return new Done(file.toString(), store.name(), entries, false);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static Map<InventoryKind, Long> write(InventoryStore store, Path file)
      throws IOException, StoreException {
    Map<InventoryKind, Long> entries = new EnumMap<>(InventoryKind.class);
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      line(out, Map.of("weir", "inventory", "format", FORMAT, "time", Instant.now().toString()));
      for (InventoryKind kind : InventoryKind.values()) {
        entries.put(kind, writeKind(store, kind, kind.type(), out));
      }
      line(out, Map.of("entries", entries.values().stream().mapToLong(count -> count).sum()));
    }
    return entries;
  }

  private static <T extends InventoryEntry> long writeKind(
      InventoryStore store, InventoryKind kind, Class<T> type, Writer out)
      throws IOException, StoreException {
    long count = 0;
    Page page = Page.first(PAGE);
    for (List<T> some = store.list(type, page); !some.isEmpty(); some = store.list(type, page)) {
      for (T entry : some) {
        line(out, Map.of("kind", kind.name(), "fields", EntryFields.of(entry)));
      }
      count += some.size();
      page = page.after(some.get(some.size() - 1));
    }
    return count;
  }

  private static void line(Writer out, Map<String, ?> document) throws IOException {
    out.append(JSON.writeValueAsString(document)).append('\n');
  }

  /**
   * Puts all that a file holds into a store: all of it, or nothing if the file is damaged or the
   * store refuses an entry. What the store has besides stays.
   *
   * @param trial only reads the file
   * @throws IOException saying what is wrong with the file
   */
  public static Done restore(InventoryStore store, Path file, String actor, boolean trial)
      throws IOException, StoreException {
    try (BackupReader entries = new BackupReader(file)) {
      if (trial) {
        entries.forEachRemaining(entry -> {});
      } else {
        store.putAll(entries, actor);
      }
      return new Done(file.toString(), store.name(), entries.counts(), !trial);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  static Optional<InventoryKind> kind(String name) {
    return List.of(InventoryKind.values()).stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst();
  }
}
