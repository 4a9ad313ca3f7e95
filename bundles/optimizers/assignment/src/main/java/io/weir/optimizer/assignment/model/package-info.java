/** Strategies that choose workers for tasks, and the min-cost flow that one of them solves. */
package io.weir.optimizer.assignment.model;
