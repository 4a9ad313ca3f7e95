/** BGP sessions: read out of MIB tables, as samples and as events. */
package io.weir.collector.bgp.model;
