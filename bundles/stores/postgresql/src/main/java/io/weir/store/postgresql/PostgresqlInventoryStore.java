package io.weir.store.postgresql;

import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryKind;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import io.weir.store.postgresql.row.Row;
import io.weir.store.postgresql.row.Rows;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The inventory in PostgreSQL or an embedded H2. While the database cannot be opened, every call is
 * UNAVAILABLE with the reason, and it is tried again every ten seconds.
 */
@Component(
    immediate = true,
    configurationPid = "io.weir.store.postgresql",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = PostgresqlConfig.class)
public final class PostgresqlInventoryStore implements InventoryStore {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresqlInventoryStore.class);
  private static final int RETRY_SECONDS = 10;

  private final Settings settings;
  private final ScheduledExecutorService opener =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "weir-inventory-opener");
            thread.setDaemon(true);
            return thread;
          });
  private volatile Optional<Database> database = Optional.empty();
  private volatile String absence = "the inventory is not open yet";

  @Activate
  public PostgresqlInventoryStore(PostgresqlConfig config) {
    this(Settings.of(config));
  }

  PostgresqlInventoryStore(Settings settings) {
    this.settings = settings;
    Future<?> unused =
        opener.scheduleWithFixedDelay(this::openOnce, 0, RETRY_SECONDS, TimeUnit.SECONDS);
  }

  private synchronized void openOnce() {
    if (database.isPresent() || opener.isShutdown()) {
      return;
    }
    try {
      database = Optional.of(Database.open(settings));
      LOG.info("The inventory is open: {}", settings.place());
    } catch (StoreException | RuntimeException e) {
      String why = String.valueOf(e.getMessage());
      if (!why.equals(absence)) {
        LOG.warn("No inventory, tried again every {} s: {}", RETRY_SECONDS, why);
      }
      absence = why;
    }
  }

  @Deactivate
  public void close() {
    opener.shutdownNow();
    synchronized (this) {
      database.ifPresent(Database::close);
      database = Optional.empty();
      absence = "the inventory is closed";
    }
  }

  private Database database() throws StoreException {
    return database.orElseThrow(() -> new StoreException(StoreException.Kind.UNAVAILABLE, absence));
  }

  @Override
  public String name() {
    return settings.isServer() ? "postgresql" : "embedded";
  }

  @Override
  public void putAll(Iterator<? extends InventoryEntry> entries, String actor)
      throws StoreException {
    database()
        .inTransaction(
            manager -> {
              new Changes(manager, actor).putAll(entries);
              return null;
            });
  }

  @Override
  public void remove(Class<? extends InventoryEntry> type, String key, String actor)
      throws StoreException {
    database()
        .inTransaction(
            manager -> {
              new Changes(manager, actor).remove(InventoryKind.of(type), key);
              return null;
            });
  }

  @Override
  public <T extends InventoryEntry> Optional<T> find(Class<T> type, String key)
      throws StoreException {
    Class<? extends Row> entity = Rows.entity(InventoryKind.of(type));
    return database()
        .inTransaction(manager -> Optional.<Row>ofNullable(manager.find(entity, key)))
        .map(row -> type.cast(row.entry()));
  }

  @Override
  public <T extends InventoryEntry> List<T> list(Class<T> type, Page page) throws StoreException {
    Class<? extends Row> entity = Rows.entity(InventoryKind.of(type));
    String text =
        "select r from "
            + entity.getSimpleName()
            + " r where r.key >= :from and r.key < :to"
            + (page.after().isEmpty() ? "" : " and r.key " + (page.descending() ? "<" : ">"))
            + (page.after().isEmpty() ? "" : " :after")
            + " order by r.key"
            + (page.descending() ? " desc" : "");
    List<? extends Row> rows =
        database()
            .inTransaction(
                manager -> {
                  TypedQuery<? extends Row> query = manager.createQuery(text, entity);
                  query.setParameter("from", page.prefix()).setParameter("to", end(page.prefix()));
                  if (!page.after().isEmpty()) {
                    query.setParameter("after", page.after());
                  }
                  return query.setMaxResults(page.limit()).getResultList();
                });
    return rows.stream().map(row -> type.cast(row.entry())).toList();
  }

  /** What sorts after every key with this prefix. */
  private static String end(String prefix) {
    return prefix + Character.MAX_VALUE;
  }
}
