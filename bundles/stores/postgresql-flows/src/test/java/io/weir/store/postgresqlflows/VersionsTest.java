package io.weir.store.postgresqlflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.Measure;
import io.weir.api.flow.TimeRange;
import io.weir.api.flow.TopEntry;
import io.weir.api.flow.TopQuery;
import io.weir.api.store.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The oldest server that will do and the newest one; the others come and go between them. */
class VersionsTest {

  private static final int ROWS = 5000;

  @TempDir private Path folder;

  private static PostgresqlFlowStore open(RealServer real, Map<String, Object> options) {
    return new PostgresqlFlowStore(TestConfig.of(real.options(options)));
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 18})
  void flowsComeAndGo(int version) throws Exception {
    Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
    try (RealServer real = RealServer.start(Programs.unpacked(version, folder))) {
      try (PostgresqlFlowStore store = open(real, Map.of())) {
        CountedFlows flows = new CountedFlows(5);
        for (int ago = 4; ago > 0; ago--) {
          store.append(flows.batch(ROWS, hour.minus(ago, ChronoUnit.HOURS).toEpochMilli(), 60_000));
        }
        store.reached("log", 4);
        store.commit();
        assertEquals(4, store.committed("log").orElse(0));
        assertEquals(4 * ROWS, flowsOf(store, hour));
        assertTrue(store.check().remove().isPresent());
      }
      try (PostgresqlFlowStore store = open(real, Map.of("retentionHours", 1))) {
        store.retain();
        assertEquals(ROWS, store.status().rows());
      }
    }
  }

  private static long flowsOf(PostgresqlFlowStore store, Instant hour) throws StoreException {
    TimeRange range = new TimeRange(hour.minus(1, ChronoUnit.DAYS), hour);
    TopQuery query =
        new TopQuery(range, FlowFilter.ALL, List.of(FlowField.PROTOCOL), Measure.FLOWS, 10);
    return store.top(query).stream().mapToLong(TopEntry::flows).sum();
  }

  @Test
  void anOlderServerIsRefused() throws Exception {
    try (RealServer real = RealServer.start(Programs.unpacked(11, folder));
        PostgresqlFlowStore store = open(real, Map.of())) {
      StoreException refusal = assertThrows(StoreException.class, () -> store.committed("log"));
      assertEquals(StoreException.Kind.UNAVAILABLE, refusal.kind());
      assertTrue(
          refusal.getMessage().endsWith("wanted PostgreSQL 12 or newer, got version 11"),
          refusal.getMessage());
    }
  }

  /** An empty extension of that name is all that detection can see of the real one. */
  @Test
  void timescaleIsSeenAndNotUsed() throws Exception {
    Programs programs = Programs.unpacked(18, folder);
    Path extensions = folder.resolve("share/postgresql/extension");
    Files.writeString(
        extensions.resolve("timescaledb.control"),
        "default_version = '2.99.1'\nrelocatable = true");
    Files.writeString(extensions.resolve("timescaledb--2.99.1.sql"), "");
    try (RealServer real = RealServer.start(programs);
        PostgresqlFlowStore store = open(real, Map.of())) {
      String sentence = "TimescaleDB 2.99.1 is on the server and is not used";
      assertTrue(store.status().note().orElse("").startsWith(sentence));
      real.execute("CREATE EXTENSION timescaledb");
      assertTrue(store.status().note().orElse("").startsWith(sentence));
      real.execute("DROP EXTENSION timescaledb");
      Files.delete(extensions.resolve("timescaledb.control"));
      assertEquals(Optional.empty(), store.status().note());
    }
  }
}
