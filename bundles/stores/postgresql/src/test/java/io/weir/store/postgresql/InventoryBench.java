package io.weir.store.postgresql;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Page;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import io.weir.library.credentials.Credentials;
import java.util.Arrays;

/** Prints how long simple questions take on a real PostgreSQL: a program. */
final class InventoryBench {

  private static final int DEVICES = 200;
  private static final int WARM_UP = 2_000;
  private static final int QUESTIONS = 10_000;

  private InventoryBench() {}

  public static void main(String[] arguments) throws Exception {
    try (RealPostgresql server = RealPostgresql.start()) {
      Settings settings =
          new Settings(
              server.url("postgres"),
              "weir",
              Credentials.ofThisProcess().read("password", "file:" + server.password()),
              4,
              "disable",
              "",
              "",
              "");
      PostgresqlInventoryStore store = Opened.store(settings);
      fill(store);
      ask(store, WARM_UP);
      long[] nanos = ask(store, QUESTIONS);
      System.out.printf(
          "one device, or a list of 100, in turns: median %.2f ms, p99 %.2f ms%n",
          nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
      store.close();
    }
  }

  private static void fill(InventoryStore store) throws StoreException {
    for (int i = 0; i < DEVICES; i++) {
      store.put(new Device("d" + i, "", Address.parse("192.0.2.1")), "bench");
    }
  }

  private static long[] ask(InventoryStore store, int questions) throws StoreException {
    long[] nanos = new long[questions];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      if (i % 2 == 0) {
        store.find(Device.class, "d" + i % DEVICES);
      } else {
        store.list(Device.class, Page.first(100));
      }
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return nanos;
  }
}
