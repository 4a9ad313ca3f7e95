package io.weir.store.series.file;

import io.weir.store.series.codec.Samples;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.UnaryOperator;

/** What there is, for many readers. Who changes it waits until nobody reads what it was. */
final class Shelf {

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private volatile Holdings holdings;

  Shelf(Holdings holdings) {
    this.holdings = holdings;
  }

  /** To look at. Whoever reads a segment of it must be sure that nobody deletes that. */
  Holdings now() {
    return holdings;
  }

  /** When it returns, nobody reads what was there before and is not any more. */
  void change(UnaryOperator<Holdings> step) {
    lock.writeLock().lock();
    try {
      holdings = step.apply(holdings);
    } finally {
      lock.writeLock().unlock();
    }
  }

  List<Layers.Window> windows(int series, long from, long to) {
    return holdings.layers().windows(series, from, to);
  }

  Samples read(int series, Layers.Window window) throws IOException {
    lock.readLock().lock();
    try {
      return holdings.layers().read(series, window);
    } finally {
      lock.readLock().unlock();
    }
  }
}
