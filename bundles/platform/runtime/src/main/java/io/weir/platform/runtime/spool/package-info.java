/**
 * A log on disk between a queue and a store: what was appended outlives the process, is read in
 * order, and is let go once the store has it.
 */
package io.weir.platform.runtime.spool;
