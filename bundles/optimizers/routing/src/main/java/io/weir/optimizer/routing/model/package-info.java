/** Answers questions for paths with the searches of the graph library. */
package io.weir.optimizer.routing.model;
