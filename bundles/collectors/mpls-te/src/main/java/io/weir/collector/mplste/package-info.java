/** Asks routers for their MPLS traffic engineering tunnels. */
package io.weir.collector.mplste;
