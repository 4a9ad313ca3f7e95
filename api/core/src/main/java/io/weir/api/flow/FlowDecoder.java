package io.weir.api.flow;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Turns datagrams of one protocol into flows. What a protocol plug-in writes; the host owns
 * sockets, threads, counters and files.
 *
 * <p>Every method is called by one thread only, the listener's, and must not block. A decoder keeps
 * what its protocol needs between datagrams (templates, samplers, interface names), bounded
 * whatever is sent to it.
 */
@ConsumerType
public interface FlowDecoder {

  /**
   * Decodes one datagram.
   *
   * @param datagram the UDP payload from position to limit, in network byte order; valid during the
   *     call only. The decoder may move the position and writes nothing.
   * @param exporter who sent it
   * @param out takes the flows, and everything there is to say about the datagram. Bad input is
   *     {@linkplain FlowSink#error an error reported}, never an exception.
   */
  void decode(ByteBuffer datagram, ExporterId exporter, FlowSink out);

  /**
   * Time passes: called about once a second, also when nothing arrives.
   *
   * @param nowMillis milliseconds since the epoch
   * @param out takes what is reported of things that age, such as parked sets that expire
   */
  default void tick(long nowMillis, FlowSink out) {}

  /** Changes whenever there is something new worth {@linkplain #save saving}. */
  default long stateVersion() {
    return 0;
  }

  /** Writes what must outlive a restart. */
  default void save(DataOutput out) throws IOException {}

  /**
   * Reads what {@link #save} wrote, before the first datagram.
   *
   * @throws IOException if it is not of this decoder's writing; the decoder then starts afresh. The
   *     file may be cut off or damaged: that is an IOException too, or goes unnoticed, but is never
   *     anything else, and costs no more memory than the decoder's limits allow.
   */
  default void restore(DataInput in) throws IOException {}

  /** The templates known at this moment; empty for a protocol without. */
  default List<TemplateInfo> templates() {
    return List.of();
  }
}
