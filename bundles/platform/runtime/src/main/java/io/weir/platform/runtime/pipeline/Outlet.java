package io.weir.platform.runtime.pipeline;

import io.weir.api.store.StoreException;
import java.time.Duration;
import java.util.Map;

/** The end of the pipeline as its queue sees it. Called by the queue's thread only. */
interface Outlet<T> {

  String name();

  /** As in {@link io.weir.api.collect.StageStatus#kind()}. */
  String kind();

  /** What is counted: {@code flows} or {@code samples}. */
  String unit();

  /** How many of the unit an item holds. */
  int weight(T item);

  /**
   * Takes it, or throws and has taken none.
   *
   * @return how many of the unit were left out all the same, by reason
   */
  Map<String, Long> write(T item) throws StoreException;

  /** Whether what was written is safe only after {@link #commit()}. */
  default boolean commits() {
    return false;
  }

  default void commit() throws StoreException {}

  /** For how long what is safe may still be lost by a crash of the store's server. */
  default Duration settling() {
    return Duration.ZERO;
  }

  /** This item was counted as lost and will not be offered again. */
  default void lost(T item) {}

  /** So was everything written since the last commit. */
  default void lostUncommitted() {}

  /** Nothing is to be written at the moment. */
  default void idle() {}

  /** The component behind, by which it is found when it goes. */
  Object component();

  /** The ledger's place of what has left the queue. */
  default String place() {
    return (kind().equals("outlet") ? "outlet:" : "store:") + name();
  }
}
