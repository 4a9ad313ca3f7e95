package io.weir.itest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/** Writes down which bundles change their state, from its making until it is closed. */
final class BundleChanges implements SynchronousBundleListener, AutoCloseable {
  private final BundleContext context;
  private final List<String> names = new CopyOnWriteArrayList<>();
  private volatile long last = System.nanoTime();

  BundleChanges(BundleContext context) {
    this.context = context;
    context.addBundleListener(this);
  }

  @Override
  public void bundleChanged(BundleEvent event) {
    last = System.nanoTime();
    names.add(event.getBundle().getSymbolicName());
  }

  /** The bundles that changed, each once. */
  List<String> names() {
    return names.stream().distinct().toList();
  }

  /** Whether nothing changed for a while. */
  boolean rested(Duration time) {
    return System.nanoTime() - last >= time.toNanos();
  }

  @Override
  public void close() {
    context.removeBundleListener(this);
  }
}
