/** Simulated agents: what they hold, how they answer, how they misbehave. */
package io.weir.collector.snmpsimulator.agent;
