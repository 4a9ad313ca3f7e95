package io.weir.api.store;

import org.osgi.annotation.versioning.ConsumerType;

/** A store that forgets what is old. Called from any thread; may block. */
@ConsumerType
public interface RetainingStore {

  /** The store's name, as in its status. */
  String name();

  /** What it is configured to keep. */
  Retention retention();

  /** Forgets now what is beyond its retention, which it does by itself now and then. */
  void retain() throws StoreException;

  StoreStatus status();
}
