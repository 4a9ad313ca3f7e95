package io.weir.api.topology;

import io.weir.api.store.StoreException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What is connected with what, as concluded from what devices hear of each other. For shells, REST
 * and optimizers, from any thread.
 */
@ProviderType
public interface NetworkTopology {

  /**
   * The latest. Never blocks.
   *
   * @return {@link TopologySnapshot#EMPTY} before the first conclusion
   */
  TopologySnapshot snapshot();

  /**
   * Concludes anew from the inventory of this moment, and keeps the links there. Blocks for as long
   * as that takes: seconds in a large network.
   *
   * @throws StoreException if the inventory cannot be read; what {@link #snapshot} gives stays
   */
  TopologySnapshot refresh() throws StoreException;
}
