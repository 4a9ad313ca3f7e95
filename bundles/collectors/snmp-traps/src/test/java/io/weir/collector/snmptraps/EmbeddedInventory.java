package io.weir.collector.snmptraps;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.inventory.Page;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import io.weir.store.postgresql.PostgresqlConfig;
import io.weir.store.postgresql.PostgresqlInventoryStore;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import org.osgi.framework.Bundle;
import org.osgi.service.jpa.EntityManagerFactoryBuilder;

/** The inventory that Weir comes with, of devices with so many interfaces each. */
final class EmbeddedInventory {

  static final int INTERFACES = 48;
  private static final int DEVICES_AT_ONCE = 50;

  private EmbeddedInventory() {}

  /** Opens the one in a folder; it is ready when this returns. */
  static PostgresqlInventoryStore open(Path folder) throws Exception {
    Unit unit = new Unit();
    PostgresqlInventoryStore store =
        new PostgresqlInventoryStore(new InFolder(folder.toString()), unit, unit);
    Await.until("the inventory is open", () -> isOpen(store));
    return store;
  }

  private static boolean isOpen(PostgresqlInventoryStore store) {
    try {
      store.list(Device.class, Page.first(1));
      return true;
    } catch (StoreException e) {
      return false;
    }
  }

  static String id(int device) {
    return "d%05d".formatted(device);
  }

  /** Where a device sends from. */
  static String address(int device) {
    return "127.1." + device / 250 + "." + (1 + device % 250);
  }

  /** Adds devices with interfaces that are up. */
  static void fill(PostgresqlInventoryStore store, int devices) throws StoreException {
    for (int first = 0; first < devices; first += DEVICES_AT_ONCE) {
      List<InventoryEntry> some = new ArrayList<>();
      for (int device = first; device < Math.min(devices, first + DEVICES_AT_ONCE); device++) {
        Address address = Address.parse(address(device));
        some.add(Device.unasked(id(device), address, 161, Instant.EPOCH));
        for (int index = 1; index <= INTERFACES; index++) {
          some.add(port(id(device), index));
        }
      }
      store.putAll(some.iterator(), "test");
    }
  }

  private static NetworkInterface port(String device, int index) {
    return new NetworkInterface(
        device,
        "gi0-" + index,
        index,
        "Gi0/" + index,
        "GigabitEthernet0/" + index,
        "",
        "ethernetCsmacd",
        1_000_000_000L,
        1_000,
        "up",
        "up",
        "",
        1_500,
        "full",
        "access",
        "",
        false,
        "",
        "",
        "");
  }

  /** What a persistence container does in OSGi. */
  private static final class Unit implements EntityManagerFactoryBuilder {

    @Override
    public EntityManagerFactory createEntityManagerFactory(Map<String, Object> properties) {
      return Persistence.createEntityManagerFactory("weir-inventory-embedded", properties);
    }

    @Override
    public String getPersistenceProviderName() {
      return "";
    }

    @Override
    public Bundle getPersistenceProviderBundle() {
      throw new UnsupportedOperationException("there are no bundles here");
    }
  }

  /** The configuration as it is shipped, in another folder. */
  private record InFolder(String directory) implements PostgresqlConfig {

    @Override
    public String url() {
      return "";
    }

    @Override
    public String user() {
      return "weir";
    }

    @Override
    public String password() {
      return "";
    }

    @Override
    public int pool_size() {
      return 10;
    }

    @Override
    public String sslmode() {
      return "prefer";
    }

    @Override
    public String sslrootcert() {
      return "";
    }

    @Override
    public String sslcert() {
      return "";
    }

    @Override
    public String sslkey() {
      return "";
    }

    @Override
    public int statement_timeout() {
      return 30;
    }

    @Override
    public int history_days() {
      return 365;
    }

    @Override
    public int summary_days() {
      return 400;
    }

    @Override
    public int audit_days() {
      return 1095;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
      return PostgresqlConfig.class;
    }
  }
}
