package io.weir.optimizer.assignment;

import io.weir.api.assign.AssignmentStrategy;
import io.weir.optimizer.assignment.model.RoundRobin;
import org.osgi.service.component.annotations.Component;

/** {@link RoundRobin} as a service. */
@Component(service = AssignmentStrategy.class, property = "name=round-robin")
public final class RoundRobinStrategy extends RoundRobin {}
