/**
 * A network that follows from a seed: what its devices are, how they are linked, what flows and
 * what happens, at any moment, by arithmetic alone. Nothing is kept per interface.
 */
package io.weir.collector.snmpsimulator.model;
