/**
 * Paths through a graph: shortest, several, disjoint, constrained, and kept right while links
 * change.
 */
package io.weir.library.graph.path;
