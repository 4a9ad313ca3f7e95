/**
 * A network as an immutable graph in compressed rows: nodes, directed links, what they can carry,
 * what is asked.
 */
package io.weir.library.graph;
