/** Topologies and demands of the contract as graphs. */
package io.weir.library.graph.network;
