package io.weir.optimizer.assignment.model.simulation;

import io.weir.api.assign.Task;

/** A task on its way; {@code index} is its place among the arrivals. */
record Job(int index, double arrived, double size, Task task) {}
