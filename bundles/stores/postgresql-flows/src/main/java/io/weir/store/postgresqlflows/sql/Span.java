package io.weir.store.postgresqlflows.sql;

/**
 * A part of a range, and what to read for it.
 *
 * @param from the first millisecond
 * @param to the first millisecond after it
 */
record Span(Relation relation, long from, long to) {}
