package io.weir.itest;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/** Writes down which bundles change their state, from its making until it is closed. */
final class BundleChanges implements SynchronousBundleListener, AutoCloseable {
  private final BundleContext context;
  private final List<String> names = new CopyOnWriteArrayList<>();

  BundleChanges(BundleContext context) {
    this.context = context;
    context.addBundleListener(this);
  }

  @Override
  public void bundleChanged(BundleEvent event) {
    names.add(event.getBundle().getSymbolicName());
  }

  /** The bundles that changed, each once. */
  List<String> names() {
    return names.stream().distinct().toList();
  }

  @Override
  public void close() {
    context.removeBundleListener(this);
  }
}
