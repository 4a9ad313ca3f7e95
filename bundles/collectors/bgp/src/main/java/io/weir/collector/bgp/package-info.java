/** Asks routers for their BGP sessions. */
package io.weir.collector.bgp;
