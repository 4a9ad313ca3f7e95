package io.weir.library.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.alert.Severity;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.HistoryEntry;
import io.weir.api.inventory.InventoryKind;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import io.weir.tck.InventorySamples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InventoryCopyTest {

  private static final int DEVICES = 2_500;
  private static final Address ADDRESS = Address.parse("192.0.2.1");

  private final MapStore source = new MapStore("embedded");
  private final MapStore target = new MapStore("postgresql");
  private final InventoryCopy copy = new InventoryCopy(source, target, "admin");

  private void fill() throws StoreException {
    for (int i = 0; i < DEVICES; i++) {
      source.put(InventorySamples.device("d" + i, "", ADDRESS), "test");
    }
    source.put(
        InventorySamples.port(InventorySamples.device("d7", "", ADDRESS), "ge-0-0-1", 1), "test");
    source.put(
        new HistoryEntry(Instant.EPOCH, "1", Severity.MAJOR, "test", "a link is down"), "test");
  }

  private static InventoryCopy.Compared of(InventoryKind kind, InventoryCopy.Copied copied) {
    return copied.kinds().get(kind.ordinal());
  }

  @Test
  void everythingIsInTheTargetAndCompared() throws Exception {
    fill();
    target.put(InventorySamples.device("d0", "another", ADDRESS), "test");
    target.put(InventorySamples.device("own", "", ADDRESS), "test");
    List<String> told = new ArrayList<>();
    InventoryCopy.Copied copied = copy.run(done -> told.add(done.kind() + " " + done.entries()));
    assertTrue(copied.whole());
    assertEquals(
        new InventoryCopy.Compared(InventoryKind.DEVICE, DEVICES, DEVICES + 1, 0, 0),
        of(InventoryKind.DEVICE, copied));
    assertEquals(1, of(InventoryKind.HISTORY, copied).target());
    assertEquals("DEVICE " + DEVICES, told.get(0));
    assertEquals(
        Optional.of(InventorySamples.device("d0", "", ADDRESS)), target.find(Device.class, "d0"));
  }

  @Test
  void whatBrokeOffSaysHowFarItCameAndBeginsAnew() throws Exception {
    fill();
    target.takes(2);
    StoreException broken = assertThrows(StoreException.class, () -> copy.run(done -> {}));
    assertEquals(StoreException.Kind.UNAVAILABLE, broken.kind());
    assertTrue(
        broken.getMessage().startsWith("copied 2000 entries of the kind device"),
        broken.getMessage());
    target.takes(Integer.MAX_VALUE);
    assertTrue(copy.run(done -> {}).whole());
    assertEquals(DEVICES, target.count(Device.class));
  }

  @Test
  void whatIsMissingOrDifferentIsCounted() throws Exception {
    fill();
    InventoryCopy.Copied copied =
        copy.run(
            done -> {
              if (done.kind() == InventoryKind.AUDIT) {
                target.remove(Device.class, "d5", "test");
                changed();
              }
            });
    assertFalse(copied.whole());
    assertEquals(
        new InventoryCopy.Compared(InventoryKind.DEVICE, DEVICES, DEVICES - 1, 1, 1),
        of(InventoryKind.DEVICE, copied));
  }

  private void changed() {
    try {
      target.put(InventorySamples.device("d6", "changed", ADDRESS), "test");
    } catch (StoreException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void oneStoreIsNotCopiedToItself() {
    Services services =
        new Services(Optional.empty(), List.of(), List.of(), List.of(source, target));
    assertThrows(
        IllegalArgumentException.class,
        () -> InventoryCopy.of(services, "embedded", "embedded", "admin"));
    assertThrows(
        IllegalArgumentException.class,
        () -> InventoryCopy.of(services, "embedded", "absent", "admin"));
  }
}
