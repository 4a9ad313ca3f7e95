/** Strategies compared: workers and tasks by discrete events, and the bound that none can beat. */
package io.weir.optimizer.assignment.model.simulation;
