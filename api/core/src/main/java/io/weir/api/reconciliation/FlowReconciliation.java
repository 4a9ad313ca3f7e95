package io.weir.api.reconciliation;

import io.weir.api.store.StoreException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Holds the octets that flows tell of against those that interfaces counted. For shells and REST,
 * from any thread.
 */
@ProviderType
public interface FlowReconciliation {

  /**
   * The latest. Never blocks.
   *
   * @return {@link Reconciliation#EMPTY} before the first
   */
  Reconciliation latest();

  /**
   * Compares anew. Blocks while it asks the stores, some seconds for hundreds of exporters.
   *
   * @throws StoreException if inventory or series cannot be read; what {@link #latest} gives stays
   */
  Reconciliation refresh() throws StoreException;
}
