package io.weir.platform.planning.model;

import io.weir.api.topology.Topology;
import io.weir.api.traffic.TrafficMatrix;

/** A topology and what it carries. */
public record Network(Topology topology, TrafficMatrix traffic) {}
