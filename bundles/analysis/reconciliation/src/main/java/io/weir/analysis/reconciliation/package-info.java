/** Compares flows with interface counters, again and again, and says in words what it means. */
package io.weir.analysis.reconciliation;
