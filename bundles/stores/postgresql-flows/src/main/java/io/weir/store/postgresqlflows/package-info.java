/** Flows in PostgreSQL: the component, its configuration and its upkeep. */
package io.weir.store.postgresqlflows;
