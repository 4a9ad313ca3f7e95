package io.weir.optimizer.assignment;

import io.weir.api.assign.AssignmentStrategy;
import io.weir.optimizer.assignment.model.ShortestQueue;
import org.osgi.service.component.annotations.Component;

/** {@link ShortestQueue} as a service. */
@Component(service = AssignmentStrategy.class, property = "name=shortest-queue")
public final class ShortestQueueStrategy extends ShortestQueue {}
