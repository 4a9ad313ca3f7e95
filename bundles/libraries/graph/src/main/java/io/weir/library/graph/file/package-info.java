/**
 * Reads networks and demands from files: what is wrong in one is told in a sentence with the line.
 */
package io.weir.library.graph.file;
