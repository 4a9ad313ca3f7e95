package io.weir.collector.snmp.session;

import io.weir.api.snmp.SnmpException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.snmp4j.PDU;
import org.snmp4j.ScopedPDU;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;

/**
 * One request on its way, through all its tries. Each try has a request-id of its own where the
 * version allows it, so that an answer tells which try it is to. What changes is guarded by this.
 */
final class Request {

  private static final int REPORTS = 4;

  private final DeviceState device;
  private final Access access;
  private final PDU pdu;
  private final long deadline;
  private final CompletableFuture<PDU> answer = new CompletableFuture<>();
  private final Map<Integer, Long> sentAt = new LinkedHashMap<>();
  private int tries;
  private int reports;
  private long malformedBefore;
  private Future<?> timer = CompletableFuture.completedFuture(null);

  /**
   * @param pdu with a request-id; the request's own from here on
   * @param deadline as of {@link System#nanoTime()}
   */
  Request(DeviceState device, Access access, PDU pdu, long deadline) {
    this.device = device;
    this.access = access;
    this.pdu = pdu;
    this.deadline = deadline;
  }

  DeviceState device() {
    return device;
  }

  Access access() {
    return access;
  }

  PDU pdu() {
    return pdu;
  }

  int id() {
    return pdu.getRequestID().getValue();
  }

  long deadline() {
    return deadline;
  }

  CompletableFuture<PDU> answer() {
    return answer;
  }

  synchronized int tries() {
    return tries;
  }

  /** Counts a try that begins now. */
  synchronized void sending(long now) {
    tries++;
    sentAt.put(id(), now);
    malformedBefore = device.malformedSoFar();
  }

  /** The request-ids of all tries. */
  synchronized Set<Integer> ids() {
    return Set.copyOf(sentAt.keySet());
  }

  /** Gives the next try a request-id of its own. */
  void renew(int id) {
    pdu.setRequestID(new Integer32(id));
  }

  /** From a try to now. */
  synchronized long roundTrip(int id, long now) {
    return now - sentAt.getOrDefault(id, now);
  }

  /** Whether something unreadable came from the device since the last try. */
  synchronized boolean misunderstood() {
    return device.malformedSoFar() > malformedBefore;
  }

  synchronized void timer(Future<?> next) {
    timer = next;
  }

  synchronized void stopTimer() {
    timer.cancel(false);
  }

  /**
   * Makes room for one more try after a report, which is no lost packet.
   *
   * @return false if there were too many
   */
  synchronized boolean report() {
    tries--;
    return ++reports <= REPORTS;
  }

  /** Asks for less in the next try, in case that the answer was too large to arrive. */
  void shrink() {
    if (pdu.getType() == PDU.GETBULK) {
      device.repetitions().refused();
      pdu.setMaxRepetitions(Math.max(1, pdu.getMaxRepetitions() / 2));
    }
  }

  /** Forgets the agent's engine, which answers no more under its old identifier. */
  void forgetEngine() {
    access.renew();
    if (pdu instanceof ScopedPDU scoped) {
      scoped.setContextEngineID(new OctetString());
    }
  }

  void fail(SnmpException.Reason reason, String message) {
    answer.completeExceptionally(
        new SnmpException(reason, device.peer().device() + ": " + message));
  }
}
