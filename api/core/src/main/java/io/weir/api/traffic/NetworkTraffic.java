package io.weir.api.traffic;

import io.weir.api.flow.TimeRange;
import io.weir.api.store.StoreException;
import io.weir.api.topology.Topology;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The network as planning sees it, and what it carries. From any thread. */
@ProviderType
public interface NetworkTraffic {

  /**
   * The network as it is now, with costs, capacities and what is known of risks. Never blocks for
   * longer than a file takes to be read.
   *
   * @return without nodes before the topology is known
   */
  Topology topology();

  /**
   * What each link of a topology carried, those left out of which nothing is known. Blocks while it
   * asks the store of series.
   *
   * @throws StoreException if that cannot be asked
   */
  List<LinkLoad> loads(Topology topology, TimeRange range) throws StoreException;

  /**
   * Who sent how much to whom: from flows, and where those are missing, concluded from the loads of
   * links. Blocks while it asks the stores, seconds for a large network.
   *
   * @throws StoreException if neither flows nor loads can be asked for
   */
  TrafficMatrix matrix(Topology topology, TimeRange range) throws StoreException;
}
