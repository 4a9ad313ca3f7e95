/** Names by exporter and ifIndex, found for every flow of a batch at next to no cost. */
package io.weir.enricher.interfaces.model;
