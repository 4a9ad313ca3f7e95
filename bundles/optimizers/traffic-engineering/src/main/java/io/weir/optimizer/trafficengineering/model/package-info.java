/** The mathematics of traffic engineering: plans with their certified gaps. Knows no OSGi. */
package io.weir.optimizer.trafficengineering.model;
