package io.weir.store.postgresql;

import com.zaxxer.hikari.HikariDataSource;
import io.weir.api.store.StoreException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Map;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.PersistenceException;

/** A database with the schema in place. Any thread; blocks. */
final class Database implements AutoCloseable {

  /** Work in one transaction. */
  interface Work<T> {
    T with(EntityManager entities) throws StoreException;
  }

  private final String place;
  private final HikariDataSource pool;
  private final EntityManagerFactory factory;

  private Database(String place, HikariDataSource pool, EntityManagerFactory factory) {
    this.place = place;
    this.pool = pool;
    this.factory = factory;
  }

  /**
   * @param unit makes the factory from the persistence unit and these properties
   */
  static Database open(Settings settings, Function<Map<String, Object>, EntityManagerFactory> unit)
      throws StoreException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Database.class.getClassLoader());
    HikariDataSource pool = new HikariDataSource(settings.pool());
    boolean opened = false;
    try {
      Migrations.apply(pool, settings.isServer());
      EntityManagerFactory factory = unit.apply(Map.of("javax.persistence.nonJtaDataSource", pool));
      opened = true;
      return new Database(settings.place(), pool, factory);
    } catch (StoreException e) {
      throw e;
    } catch (Exception e) {
      throw Failures.of(settings.place(), e);
    } finally {
      thread.setContextClassLoader(before);
      if (!opened) {
        pool.close();
      }
    }
  }

  <T> T inTransaction(Work<T> work) throws StoreException {
    EntityManager entities = null;
    try {
      entities = factory.createEntityManager();
      entities.getTransaction().begin();
      T result = work.with(entities);
      entities.getTransaction().commit();
      return result;
    } catch (PersistenceException | IllegalStateException | UndeclaredThrowableException e) {
      // The last is how the container's proxy of the factory says that it is closed.
      throw Failures.of(place, e);
    } finally {
      end(entities);
    }
  }

  private static void end(EntityManager entities) {
    if (entities == null) {
      return;
    }
    try {
      if (entities.getTransaction().isActive()) {
        entities.getTransaction().rollback();
      }
    } catch (PersistenceException e) {
      // The connection is gone, and the transaction with it.
    } finally {
      entities.close();
    }
  }

  @Override
  public void close() {
    factory.close();
    pool.close();
  }
}
