/** Who is connected with whom, from what devices hear of each other: no container, no store. */
package io.weir.analysis.topology.model;
