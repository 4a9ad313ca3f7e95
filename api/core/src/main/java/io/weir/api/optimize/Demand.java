package io.weir.api.optimize;

/**
 * Traffic that wants to get from one node to another.
 *
 * @param id unique among the demands
 * @param from a node's id
 * @param to a node's id
 * @param bitsPerSecond at least 0
 */
public record Demand(String id, String from, String to, double bitsPerSecond) {}
