package io.weir.optimizer.assignment;

import io.weir.api.assign.AssignmentStrategy;
import io.weir.optimizer.assignment.model.LeastLoaded;
import org.osgi.service.component.annotations.Component;

/** {@link LeastLoaded} as a service. */
@Component(service = AssignmentStrategy.class, property = "name=least-loaded")
public final class LeastLoadedStrategy extends LeastLoaded {}
