package io.weir.api.flow;

import io.weir.api.metric.Sample;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where a {@link FlowDecoder} puts what it finds in a datagram. Belongs to the decoder's thread,
 * and to the call it was passed to.
 */
@ProviderType
public interface FlowSink {

  /** The most rows that may be asked for at once. */
  int MAX_ROWS = 512;

  /**
   * Adds rows: the last {@code count} of the batch returned, collection time and exporter already
   * written. The decoder writes the other columns and keeps nothing of the batch.
   *
   * @param count 1 to {@link #MAX_ROWS}
   */
  FlowBatch rows(int count);

  /**
   * The datagram names its exporter itself (sFlow's agent address). Said before any rows.
   *
   * @param high first half of the {@link io.weir.api.net.Address}
   * @param low second half
   */
  void agent(long high, long low);

  /**
   * A sequence number, for finding what was lost on the way.
   *
   * @param stream tells the exporter's sequences apart: an observation domain, an engine, a data
   *     source
   * @param unit what the sequence counts
   * @param number the number carried, as the protocol defines it: of the first unit of this
   *     datagram
   * @param count units in this datagram, so that {@code number + count} is expected next
   */
  void sequence(long stream, SequenceUnit unit, long number, int count);

  /**
   * The exporter's clocks.
   *
   * @param exportMillis its wall clock at export in milliseconds since the epoch
   * @param upMillis milliseconds since it started, negative where the protocol has none
   */
  void clock(long exportMillis, long upMillis);

  /**
   * Something could not be decoded; the rest of the datagram may still be.
   *
   * @param reason one of a few constants of the decoder, in snake case: it becomes a label
   * @param offset the octet of the datagram where it was seen, counted from its position at the
   *     call; the length where the datagram ended too soon
   */
  void error(String reason, int offset);

  /**
   * A data set of this datagram's exporter waits for its template, or has stopped waiting. Every
   * set says {@link ParkEvent#PARKED} first and one of the others later.
   */
  void parked(ParkEvent event, int octets);

  /**
   * The same for a set of another exporter than the datagram's: one that grew too old, or gave way.
   */
  default void parked(ParkEvent event, int octets, ExporterId owner) {
    parked(event, octets);
  }

  /** A measurement that is not a flow, such as an interface counter. */
  void sample(Sample sample);

  /** Whether {@link #record} wants every record in full; the host does not, tools do. */
  default boolean wantsRecords() {
    return false;
  }

  /** A record in full, options records included; called only if {@link #wantsRecords()}. */
  default void record(ExportedRecord record) {}
}
