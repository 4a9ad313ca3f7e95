/** Offers the planning of traffic to the platform. */
package io.weir.optimizer.trafficengineering;
