package io.weir.library.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.inventory.Exporter;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryKind;
import io.weir.api.net.Address;
import io.weir.tck.InventorySamples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryBackupTest {

  private static final int EXPORTERS = 2500;

  @TempDir private Path folder;
  private final MapStore store = new MapStore();
  private Path file;

  @BeforeEach
  void fill() throws Exception {
    file = folder.resolve("inventory.gz");
    for (int i = 0; i < EXPORTERS; i++) {
      Address address = Address.parse("10.0." + i / 250 + "." + i % 250);
      Instant seen = Instant.ofEpochSecond(1_700_000_000 + i);
      store.put(
          new Exporter(
              address,
              "Zürich \"" + i + "\"\n",
              seen,
              seen,
              new TreeSet<>(List.of("ipfix", "netflow")),
              i,
              Optional.empty()),
          "somebody");
    }
  }

  @Test
  void whatIsSavedIsRestored() throws Exception {
    InventoryBackup.Done saved = InventoryBackup.save(store, file);
    assertEquals(EXPORTERS, saved.entries().get(InventoryKind.EXPORTER));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    MapStore other = new MapStore();
    InventoryBackup.Done trial = InventoryBackup.restore(other, file, "somebody", true);
    assertEquals(EXPORTERS, trial.entries().get(InventoryKind.EXPORTER));
    assertEquals(Map.of(), other.entries());
    assertTrue(InventoryBackup.restore(other, file, "somebody", false).applied());
    assertEquals(store.entries(), other.entries());
  }

  @Test
  void aFileThatIsCutOffChangesNothing() throws Exception {
    InventoryBackup.save(store, file);
    byte[] whole = Files.readAllBytes(file);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 20; i++) {
      byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length - 8));
      Files.write(file, cut);
      MapStore other = new MapStore();
      assertThrows(
          IOException.class, () -> InventoryBackup.restore(other, file, "somebody", false));
      assertEquals(Map.of(), other.entries());
    }
  }

  @Test
  void whatIsNoBackupIsNamed() throws Exception {
    write("{\"weir\":\"inventory\",\"format\":2}\n");
    assertEquals(
        file + " is of a newer Weir: wanted format 1 at most, got 2", refusal().getMessage());
    write("{\"other\":1}\n");
    assertEquals(file + " is no backup of an inventory", refusal().getMessage());
    write("{\"weir\":\"inventory\",\"format\":1}\n{\"kind\":\"MOUSE\"}\n");
    assertEquals(file + ", line 2: wanted a kind of entry, got 'MOUSE'", refusal().getMessage());
    write("{\"weir\":\"inventory\",\"format\":1}\n{\"entries\":7}\n");
    assertEquals(file + ", line 2: wanted 7 entries, got 0", refusal().getMessage());
  }

  private void write(String text) throws IOException {
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private IOException refusal() {
    return assertThrows(
        IOException.class, () -> InventoryBackup.restore(store, file, "somebody", true));
  }

  @Test
  void aDeviceComesBackBeforeWhatBelongsToIt() throws Exception {
    MapStore devices = new MapStore();
    devices.putAll(InventorySamples.oneOfEach().iterator(), "somebody");
    InventoryBackup.save(devices, file);
    MapStore other = new MapStore();
    InventoryBackup.restore(other, file, "somebody", false);
    for (InventoryEntry entry : InventorySamples.oneOfEach()) {
      assertEquals(Optional.of(entry), other.find(entry.getClass(), entry.key()));
    }
  }
}
