/** Offers the search for paths to the platform. */
package io.weir.optimizer.routing;
