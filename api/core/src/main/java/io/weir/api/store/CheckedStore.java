package io.weir.api.store;

import org.osgi.annotation.versioning.ConsumerType;

/** A store that can try itself. Called from any thread; may block. */
@ConsumerType
public interface CheckedStore {

  /** The store's name, as in its status. */
  String name();

  /**
   * Writes a probe the way that real data goes, reads it back, and removes it. What is kept of real
   * data does not change, and no query finds the probe afterwards.
   *
   * @throws StoreException saying which of the three failed, and why
   */
  StoreCheck check() throws StoreException;
}
