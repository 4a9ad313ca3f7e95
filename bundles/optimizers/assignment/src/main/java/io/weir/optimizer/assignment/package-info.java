/** Strategies that choose workers for tasks, as services. */
package io.weir.optimizer.assignment;
