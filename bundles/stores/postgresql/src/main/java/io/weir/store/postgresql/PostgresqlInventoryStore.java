package io.weir.store.postgresql;

import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryKind;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Page;
import io.weir.api.store.RetainingStore;
import io.weir.api.store.Retention;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreStatus;
import io.weir.library.credentials.Credentials;
import io.weir.store.postgresql.row.Row;
import io.weir.store.postgresql.row.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.persistence.EntityManagerFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jpa.EntityManagerFactoryBuilder;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The inventory in PostgreSQL or an embedded H2. While the database cannot be opened, every call
 * fails with the reason, and it is tried again every ten seconds.
 */
@Component(
    immediate = true,
    configurationPid = "io.weir.store.postgresql",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = PostgresqlConfig.class)
public final class PostgresqlInventoryStore implements InventoryStore, RetainingStore {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresqlInventoryStore.class);
  private static final int RETRY_SECONDS = 10;
  private static final int RETAIN_MINUTES = 60;

  private final Settings settings;
  private final Keeping keeping;
  private final Function<Map<String, Object>, EntityManagerFactory> unit;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "weir-inventory");
            thread.setDaemon(true);
            return thread;
          });
  private volatile Optional<Database> database = Optional.empty();
  private volatile StoreException absence =
      new StoreException(StoreException.Kind.UNAVAILABLE, "the inventory is starting");
  private volatile StoreStatus lastStatus;

  @Activate
  public PostgresqlInventoryStore(
      PostgresqlConfig config,
      @Reference(target = "(osgi.unit.name=weir-inventory-embedded)")
          EntityManagerFactoryBuilder embedded,
      @Reference(target = "(osgi.unit.name=weir-inventory-server)")
          EntityManagerFactoryBuilder server) {
    this(Settings.of(config, Credentials.ofThisProcess()), Keeping.of(config), embedded, server);
  }

  private PostgresqlInventoryStore(
      Settings settings,
      Keeping keeping,
      EntityManagerFactoryBuilder embedded,
      EntityManagerFactoryBuilder server) {
    this(settings, keeping, (settings.isServer() ? server : embedded)::createEntityManagerFactory);
  }

  /**
   * @param unit makes the factory of the persistence unit from properties
   */
  PostgresqlInventoryStore(
      Settings settings,
      Keeping keeping,
      Function<Map<String, Object>, EntityManagerFactory> unit) {
    this.settings = settings;
    this.keeping = keeping;
    this.unit = unit;
    lastStatus = Holding.none(name());
    Future<?> unusedOpening =
        worker.scheduleWithFixedDelay(this::openOnce, 0, RETRY_SECONDS, TimeUnit.SECONDS);
    Future<?> unusedRetaining =
        worker.scheduleWithFixedDelay(
            this::retainSafely, RETAIN_MINUTES, RETAIN_MINUTES, TimeUnit.MINUTES);
  }

  private synchronized void openOnce() {
    if (database.isPresent() || worker.isShutdown()) {
      return;
    }
    try {
      database = Optional.of(Database.open(settings, unit));
      LOG.info("The inventory is open: {}", settings.place());
    } catch (StoreException e) {
      absent(e);
    } catch (RuntimeException | LinkageError e) {
      // A library that does not fit is no reason to try no more, or to say nothing.
      absent(new StoreException(StoreException.Kind.UNAVAILABLE, e.toString(), e));
    }
  }

  private void absent(StoreException why) {
    if (!why.getMessage().equals(absence.getMessage())) {
      LOG.warn("No inventory, tried again every {} s: {}", RETRY_SECONDS, why.getMessage());
    }
    absence = why;
  }

  @Deactivate
  public void close() {
    if (settings.isServer()) {
      worker.shutdownNow();
    } else {
      // Not interrupted: that would close H2's file under it.
      worker.shutdown();
    }
    synchronized (this) {
      database.ifPresent(Database::close);
      database = Optional.empty();
      absence = new StoreException(StoreException.Kind.UNAVAILABLE, "the inventory is closed");
    }
  }

  private Database database() throws StoreException {
    Optional<Database> open = database;
    if (open.isEmpty()) {
      StoreException why = absence;
      throw new StoreException(why.kind(), why.getMessage(), why);
    }
    return open.get();
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
    removeAll(type, List.of(key), actor);
  }

  @Override
  public void removeAll(Class<? extends InventoryEntry> type, Collection<String> keys, String actor)
      throws StoreException {
    database()
        .inTransaction(
            manager -> {
              Changes changes = new Changes(manager, actor);
              keys.forEach(key -> changes.remove(InventoryKind.of(type), key));
              return null;
            });
  }

  @Override
  public <T extends InventoryEntry> Optional<T> find(Class<T> type, String key)
      throws StoreException {
    Class<? extends Row> entity = Rows.entity(InventoryKind.of(type));
    Optional<Row> row =
        database().inTransaction(manager -> Optional.ofNullable(manager.find(entity, key)));
    return entries(type, row.stream()).stream().findFirst();
  }

  @Override
  public <T extends InventoryEntry> List<T> list(Class<T> type, Page page) throws StoreException {
    Listing listing = new Listing(Rows.entity(InventoryKind.of(type)), page);
    return entries(type, database().inTransaction(listing::in).stream());
  }

  private static <T extends InventoryEntry> List<T> entries(
      Class<T> type, Stream<? extends Row> rows) throws StoreException {
    try {
      return rows.map(row -> type.cast(row.entry())).toList();
    } catch (IllegalArgumentException e) {
      throw new StoreException(
          StoreException.Kind.CORRUPT,
          "the inventory has an entry that this Weir cannot read: " + e.getMessage(),
          e);
    }
  }

  /** The longest age of history, summaries and audit; all else is kept until it is removed. */
  @Override
  public Retention retention() {
    return new Retention(Optional.of(keeping.longest()), OptionalLong.empty());
  }

  @Override
  public void retain() throws StoreException {
    long gone = new Forgetting(keeping).apply(database(), Instant.now(), worker::isShutdown);
    if (gone > 0) {
      LOG.info("Forgot {} entries of history, summaries and audit that were too old", gone);
    }
  }

  private void retainSafely() {
    try {
      if (database.isPresent()) {
        retain();
      }
    } catch (StoreException | RuntimeException e) {
      LOG.warn("What is too old in the inventory stays for now: {}", e.getMessage());
    }
  }

  /** What history, summaries and audit hold; while the database is away, what they held before. */
  @Override
  public StoreStatus status() {
    try {
      lastStatus =
          database().inTransaction(manager -> Holding.of(name(), settings.isServer(), manager));
    } catch (StoreException e) {
      LOG.debug("No status of the inventory", e);
    }
    return lastStatus;
  }
}
