/** The inventory in PostgreSQL, or in an embedded H2 where no server is wanted. */
package io.weir.store.postgresql;
