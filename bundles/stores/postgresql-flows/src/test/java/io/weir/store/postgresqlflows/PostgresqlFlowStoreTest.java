package io.weir.store.postgresqlflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.FlowStore;
import io.weir.tck.FlowStoreTck;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every flow store promises, kept in a real PostgreSQL. */
class PostgresqlFlowStoreTest extends FlowStoreTck {

  private static final AtomicInteger SCHEMAS = new AtomicInteger();
  private static RealServer server;
  private String schema;

  @BeforeAll
  static void start() throws Exception {
    server = RealServer.start();
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @Override
  protected FlowStore createStore() {
    schema = "tck_" + SCHEMAS.incrementAndGet();
    return open();
  }

  private PostgresqlFlowStore open() {
    return new PostgresqlFlowStore(TestConfig.of(server.options(Map.of("schema", schema))));
  }

  @Override
  protected FlowStore reopen(FlowStore used) {
    ((PostgresqlFlowStore) used).close();
    return open();
  }

  @Test
  void aProbeComesAndGoes() throws Exception {
    schema = "tck_" + SCHEMAS.incrementAndGet();
    try (PostgresqlFlowStore store = open()) {
      assertTrue(store.check().remove().isPresent());
      assertEquals(0, store.status().rows());
      store.retain();
    }
  }
}
