/** Stores that keep what they are given in memory: bounded, simple, and gone after a restart. */
package io.weir.store.memory;
