package io.weir.interfaces.rest;

import io.weir.api.store.StoreException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Lets a bounded number of queries at a time through to each store; more are refused at once. One
 * that is slow or mute takes no other's places.
 */
final class QueryGate {

  private static final int MOST = 64;

  private final int width;
  private final Map<String, Semaphore> free = new ConcurrentHashMap<>();

  QueryGate(int width) {
    if (width < 1 || width > MOST) {
      throw new IllegalArgumentException(
          "wanted concurrentQueries from 1 to " + MOST + ", got " + width);
    }
    this.width = width;
  }

  /** A question to a store. */
  @FunctionalInterface
  interface Query<T> {
    T ask() throws StoreException;
  }

  /**
   * @param store the name of the one asked
   */
  <T> T ask(String store, Query<T> query) throws StoreException {
    Semaphore places = free.computeIfAbsent(store, any -> new Semaphore(width));
    if (!places.tryAcquire()) {
      throw new Refusal(
          429,
          "wanted at most "
              + width
              + " queries of "
              + store
              + " at a time, got one more: try again",
          1);
    }
    try {
      return query.ask();
    } finally {
      places.release();
    }
  }
}
