package io.weir.store.postgresql;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.inventory.Page;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import io.weir.tck.InventorySamples;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Prints how long simple questions take on an embedded H2 and on a real PostgreSQL, with 5,000
 * devices and 100,000 interfaces. A program; the bar is a p99 under 10 ms. In the project's folder:
 *
 * <pre>
 * mvn -q -Pquick -DskipTests package dependency:build-classpath -Dmdep.includeScope=test \
 *   -Dmdep.outputFile=target/test.classpath -pl bundles/stores/postgresql -am
 * cd bundles/stores/postgresql
 * java -cp target/classes:target/test-classes:$(cat target/test.classpath) \
 *   io.weir.store.postgresql.InventoryBench
 * </pre>
 */
final class InventoryBench {

  private static final int DEVICES = 5_000;
  private static final int INTERFACES_EACH = 20;
  private static final int BATCH = 100;
  private static final int WARM_UP = 5_000;
  private static final int QUESTIONS = 20_000;
  private static final Address ADDRESS = Address.parse("192.0.2.1");

  private final InventoryStore store;
  private final Random random = new Random(1);

  private InventoryBench(InventoryStore store) {
    this.store = store;
  }

  /** Something that is asked. */
  private interface Question {
    void ask(InventoryBench bench, String device) throws StoreException;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Programs.folder("weir-inventory-bench");
    try {
      run("H2", Opened.settings("jdbc:h2:file:" + folder.resolve("inventory")));
    } finally {
      Programs.remove(folder);
    }
    try (RealPostgresql server = RealPostgresql.start()) {
      run("PostgreSQL", server.settings());
    }
  }

  private static void run(String database, Settings settings) throws Exception {
    PostgresqlInventoryStore store = Opened.store(settings);
    try {
      InventoryBench bench = new InventoryBench(store);
      long start = System.nanoTime();
      bench.fill();
      System.out.printf(
          "%s filled in %d s%n", database, (System.nanoTime() - start) / 1_000_000_000);
      bench.measure(
          database + ", find an interface",
          (b, device) ->
              b.store.find(NetworkInterface.class, InventoryEntry.key(device, "xe-0-0-7")));
      bench.measure(
          database + ", list the 20 interfaces of a device",
          (b, device) -> b.store.list(NetworkInterface.class, Page.within(100, device)));
      bench.measure(
          database + ", list 100 devices after one",
          (b, device) -> b.store.list(Device.class, new Page("", device, 100, false)));
    } finally {
      store.close();
    }
  }

  private void fill() throws StoreException {
    for (int first = 0; first < DEVICES; first += BATCH) {
      store.putAll(entries(first), "bench");
    }
  }

  private static Iterator<InventoryEntry> entries(int first) {
    return IntStream.range(first, first + BATCH)
        .mapToObj(InventoryBench::name)
        .flatMap(
            device ->
                Stream.concat(
                    Stream.of(InventorySamples.device(device, "edge of " + device, ADDRESS)),
                    IntStream.range(0, INTERFACES_EACH).mapToObj(i -> port(device, i))))
        .iterator();
  }

  private static InventoryEntry port(String device, int index) {
    return InventorySamples.port(
        Device.unasked(device, ADDRESS, 161, InventorySamples.NOON), "xe-0-0-" + index, index + 1);
  }

  private static String name(int device) {
    return "router-%05d".formatted(device);
  }

  private void measure(String what, Question question) throws StoreException {
    ask(question, WARM_UP);
    long[] nanos = ask(question, QUESTIONS);
    System.out.printf(
        "%s: p50 %.2f ms, p99 %.2f ms, of %d%n",
        what, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6, nanos.length);
  }

  private long[] ask(Question question, int questions) throws StoreException {
    long[] nanos = new long[questions];
    for (int i = 0; i < questions; i++) {
      String device = name(random.nextInt(DEVICES));
      long start = System.nanoTime();
      question.ask(this, device);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return nanos;
  }
}
