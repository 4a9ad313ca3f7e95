/** Sums by key in bounded memory, exact in all. */
package io.weir.store.postgresqlflows.model;
