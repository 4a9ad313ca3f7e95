package io.weir.store.postgresqlflows.sql;

/**
 * A partition of a relation.
 *
 * @param starts the first millisecond in it
 * @param ends the first millisecond after it
 */
record Partition(String name, long starts, long ends) {

  boolean holds(long millis) {
    return millis >= starts && millis < ends;
  }
}
