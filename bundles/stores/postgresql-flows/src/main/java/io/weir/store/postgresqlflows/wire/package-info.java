/** Flows as PostgreSQL keeps and receives them: names, types, and the binary format of COPY. */
package io.weir.store.postgresqlflows.wire;
