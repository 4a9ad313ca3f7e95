package io.weir.store.postgresqlflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.FlowBatch;
import io.weir.api.store.StoreException;
import io.weir.store.postgresqlflows.sql.FlowWriter;
import io.weir.store.postgresqlflows.sql.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A full disk under the server makes flows wait: none is lost, none is there twice. */
class DiskFullTest {

  private static final int ROWS = 4000;
  private static final int MEGABYTES = 120;
  private static final long START = 1_700_000_000_000L;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final CountedFlows flows = new CountedFlows(7);
  private final List<String> refusals = new ArrayList<>();
  private Optional<FlowBatch> offered = Optional.empty();
  private boolean taken;

  /** Tables on the small disk: the server goes on, and refuses rows. */
  @Test
  void tablesHaveNoRoom() throws Exception {
    try (SmallDisk disk = new SmallDisk(MEGABYTES);
        RealServer real = RealServer.start()) {
      Path space = Files.createDirectory(disk.folder().resolve("space"));
      Programs.lend(space);
      real.execute("CREATE TABLESPACE small LOCATION '" + space + "'");
      real.execute("ALTER ROLE weir SET default_tablespace = 'small'");
      fillAndClear(disk, real);
      assertTrue(
          refusals.stream().anyMatch(each -> each.contains("the server's disk is full")),
          refusals.toString());
    }
  }

  /** The log of transactions on the small disk: the server ends itself, and is started again. */
  @Test
  void theLogHasNoRoom() throws Exception {
    try (SmallDisk disk = new SmallDisk(MEGABYTES);
        RealServer real =
            RealServer.start(Programs.installed(), "-X", disk.folder().resolve("log") + "")) {
      fillAndClear(disk, real);
    }
  }

  private void fillAndClear(SmallDisk disk, RealServer real) throws Exception {
    try (Server server = new Server(TestConfig.checked(real.options(Map.of())));
        FlowWriter writer = new FlowWriter(server)) {
      assertTrue(store(writer));
      disk.fill(1 << 20);
      while (store(writer)) {
        assertTrue(flows.last() < 4_000_000, "the disk never gets full");
      }
      for (int i = 0; i < 3; i++) {
        store(writer);
      }
      disk.clear();
      Instant end = Instant.now().plus(PATIENCE);
      while (!store(writer)) {
        assertTrue(Instant.now().isBefore(end), refusals.toString());
        if (!real.isRunning()) {
          real.boot();
        }
      }
      assertTrue(store(writer));
    }
    assertEquals(flows.last(), real.number("SELECT count(*) FROM weir.flow"));
    assertEquals(
        flows.last(), real.number("SELECT count(DISTINCT flow_label_ipv6) FROM weir.flow"));
  }

  /** As the host does: offers a batch until it is taken, then asks for the commit until it is. */
  private boolean store(FlowWriter writer) {
    FlowBatch batch = offered.orElseGet(() -> flows.batch(ROWS, START, 1000));
    offered = Optional.of(batch);
    try {
      if (!taken) {
        writer.append(batch);
        taken = true;
      }
      writer.commit();
    } catch (StoreException e) {
      assertEquals(StoreException.Kind.UNAVAILABLE, e.kind(), e.getMessage());
      refusals.add(e.getMessage());
      return false;
    }
    offered = Optional.empty();
    taken = false;
    return true;
  }
}
