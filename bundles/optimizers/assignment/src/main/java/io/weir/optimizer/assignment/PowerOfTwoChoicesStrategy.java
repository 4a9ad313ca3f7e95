package io.weir.optimizer.assignment;

import io.weir.api.assign.AssignmentStrategy;
import io.weir.optimizer.assignment.model.PowerOfTwoChoices;
import org.osgi.service.component.annotations.Component;

/** {@link PowerOfTwoChoices} as a service. */
@Component(service = AssignmentStrategy.class, property = "name=power-of-two")
public final class PowerOfTwoChoicesStrategy extends PowerOfTwoChoices {}
