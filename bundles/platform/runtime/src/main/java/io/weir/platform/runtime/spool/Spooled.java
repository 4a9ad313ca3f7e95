package io.weir.platform.runtime.spool;

/**
 * An item that was read from a spool.
 *
 * @param number grows from item to item, also over restarts
 * @param item shared with nobody who writes to it
 * @param rows in it
 * @param timeMillis when it was appended
 * @param endRow rows up to its end since the log began
 * @param segment the first number of the file that holds it
 */
public record Spooled<T>(
    long number, T item, int rows, long timeMillis, long endRow, long segment) {

  long firstRow() {
    return endRow - rows;
  }
}
