/** What it means when flows and counters differ: no container, no store. */
package io.weir.analysis.reconciliation.model;
