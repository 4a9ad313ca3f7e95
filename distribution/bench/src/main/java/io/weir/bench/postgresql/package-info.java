/** {@code bench postgresql}: flows into a PostgreSQL, and questions to it. */
package io.weir.bench.postgresql;
