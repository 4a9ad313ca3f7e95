package io.weir.platform.runtime.spool;

/** Hears what became of records that nobody will read. Called by the thread that reads. */
@FunctionalInterface
public interface SpoolListener {

  /**
   * Records were passed over because their checksums do not fit.
   *
   * @param rows in them
   * @param where file and place
   */
  void corrupt(long rows, String where);
}
