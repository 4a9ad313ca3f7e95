package io.weir.api.flow;

import io.weir.api.store.StoreException;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A flow store that keeps, with the rows, how far a log of batches was stored. What a crash makes
 * the host offer again is then stored once. Called by the outlet's thread, as {@link #append} is.
 */
@ConsumerType
public interface ResumableFlowStore extends FlowStore {

  /**
   * Notes that the batches appended so far are those of the log up to this number. The next {@link
   * #commit} makes rows and note durable together, or neither.
   *
   * @param log the host's name for its log, unique among all hosts that share a database
   * @param number of the batch appended last; grows from batch to batch
   */
  void reached(String log, long number) throws StoreException;

  /**
   * The number last committed for a log; empty if none ever was. Asked once, before the first batch
   * of a log; whether a later commit that broke off took effect is the store's to find out. May
   * block.
   */
  OptionalLong committed(String log) throws StoreException;
}
