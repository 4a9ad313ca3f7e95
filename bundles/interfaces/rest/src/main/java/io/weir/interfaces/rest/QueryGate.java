package io.weir.interfaces.rest;

import io.weir.api.store.StoreException;
import java.util.concurrent.Semaphore;

/** Lets a bounded number of queries through at a time; more are refused at once. */
final class QueryGate {

  private static final int MOST = 64;

  private final int width;
  private final Semaphore free;

  QueryGate(int width) {
    if (width < 1 || width > MOST) {
      throw new IllegalArgumentException(
          "wanted concurrentQueries from 1 to " + MOST + ", got " + width);
    }
    this.width = width;
    this.free = new Semaphore(width);
  }

  /** A question to a store. */
  @FunctionalInterface
  interface Query<T> {
    T ask() throws StoreException;
  }

  <T> T ask(Query<T> query) throws StoreException {
    if (!free.tryAcquire()) {
      throw new Refusal(
          429, "wanted at most " + width + " queries at a time, got one more: try again", 1);
    }
    try {
      return query.ask();
    } finally {
      free.release();
    }
  }
}
