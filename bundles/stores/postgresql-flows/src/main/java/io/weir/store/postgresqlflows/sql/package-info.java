/** What is said to the server: schema, partitions, rows in, questions, rollups. */
package io.weir.store.postgresqlflows.sql;
