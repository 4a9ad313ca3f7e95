package io.weir.bench.postgresql;

import io.weir.api.flow.FlowBatch;
import io.weir.api.store.StoreException;
import io.weir.store.postgresqlflows.PostgresqlFlowStore;
import io.weir.store.postgresqlflows.PostgresqlFlowsConfig;
import java.lang.reflect.Proxy;
import java.util.Map;

/** The store, committed once a second as the host does it. */
final class MeasuredStore implements AutoCloseable {

  private static final long SECOND = 1_000_000_000L;

  private final PostgresqlFlowStore store;
  private long committed = System.nanoTime();

  MeasuredStore(TemporaryServer server, String schema) {
    Map<String, Object> options =
        Map.of(
            "port",
            server.port(),
            "database",
            "postgres",
            "schema",
            schema,
            "retentionHours",
            1_000_000,
            "queryTimeoutSeconds",
            600);
    store =
        new PostgresqlFlowStore(
            (PostgresqlFlowsConfig)
                Proxy.newProxyInstance(
                    PostgresqlFlowsConfig.class.getClassLoader(),
                    new Class<?>[] {PostgresqlFlowsConfig.class},
                    (proxy, method, arguments) ->
                        options.getOrDefault(method.getName(), method.getDefaultValue())));
  }

  PostgresqlFlowStore store() {
    return store;
  }

  void append(FlowBatch batch) throws StoreException {
    store.append(batch);
    if (System.nanoTime() - committed >= SECOND) {
      commit();
    }
  }

  void commit() throws StoreException {
    store.commit();
    committed = System.nanoTime();
  }

  @Override
  public void close() {
    store.close();
  }
}
