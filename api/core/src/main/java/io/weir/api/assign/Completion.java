package io.weir.api.assign;

/**
 * What came of a choice.
 *
 * @param worker the row of the worker that has done the task
 * @param waitingSeconds from the task's arrival to the beginning of its service, whatever it waited
 *     for: others to be gathered, its turn, or another worker after one failed
 * @param serviceSeconds from there until it was done
 */
public record Completion(Task task, int worker, double waitingSeconds, double serviceSeconds) {}
