package io.weir.api.assign;

/**
 * A choice.
 *
 * @param worker its row in {@link Workers}
 */
public record Placement(Task task, int worker) {}
