package io.weir.collector.snmp.session;

import io.weir.api.snmp.SnmpException.Reason;
import io.weir.library.snmp.LocalEngine;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.snmp4j.CommandResponder;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.MessageException;
import org.snmp4j.PDU;
import org.snmp4j.mp.PduHandle;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.UdpAddress;

/**
 * Sends requests at their pace, repeats what is not answered, and matches answers. Thread-safe;
 * nothing here blocks. Answers complete on a socket's thread, failures mostly on a timer's.
 */
final class Exchange implements CommandResponder, AutoCloseable {

  private static final double GROWTH = 1.6;
  private static final double JITTER = 0.2;

  private final SessionLimits limits;
  private final SessionCounters counters;
  private final Engine engine;
  private final List<Socket> sockets = new ArrayList<>();
  private final Pace pace;
  private final Map<Integer, Request> pending = new ConcurrentHashMap<>();
  private final SecureRandom ids = new SecureRandom();
  private final ScheduledThreadPoolExecutor timers;

  Exchange(
      SessionLimits limits,
      LocalEngine local,
      SessionCounters counters,
      Consumer<UdpAddress> unreadable)
      throws IOException {
    this.limits = limits;
    this.counters = counters;
    engine = new Engine(local);
    engine.dispatcher().addCommandResponder(this);
    pace = new Pace(limits.packets(), System.nanoTime());
    timers = new ScheduledThreadPoolExecutor(2, Exchange::thread);
    timers.setRemoveOnCancelPolicy(true);
    timers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    for (int number = 0; number < limits.sockets(); number++) {
      Socket socket = new Socket(limits.socketBuffer(), counters, unreadable);
      engine.dispatcher().addTransportMapping(socket);
      socket.addTransportListener(engine.dispatcher());
      socket.listen();
      sockets.add(socket);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "weir-snmp-timer");
    thread.setDaemon(true);
    return thread;
  }

  ScheduledThreadPoolExecutor timers() {
    return timers;
  }

  /** Octets that the kernel holds for all sockets together. */
  long receiveBuffer() {
    return sockets.stream().mapToLong(Socket::granted).sum();
  }

  /** Tries that wait for an answer now. */
  int inFlight() {
    return pending.size();
  }

  /**
   * Sends a request of its own kind.
   *
   * @param pdu without a request-id
   * @param deadline as of {@link System#nanoTime()}
   */
  CompletionStage<PDU> send(DeviceState device, Access access, PDU pdu, long deadline) {
    pdu.setRequestID(new Integer32(id()));
    Request request = new Request(device, access, pdu, deadline);
    admit(request);
    return request.answer();
  }

  private int id() {
    return 1 + ids.nextInt(Integer.MAX_VALUE - 1);
  }

  private void admit(Request request) {
    await(request, request.device().pace(), () -> await(request, pace, () -> transmit(request)));
  }

  private void await(Request request, Pace gate, Runnable then) {
    long wait = gate.reserve(System.nanoTime(), request.deadline());
    if (wait < 0) {
      request.fail(Reason.DEADLINE, "the round's time ran out before the request could be sent");
    } else if (wait == 0) {
      then.run();
    } else {
      later(request, wait, then);
    }
  }

  private void later(Request request, long wait, Runnable then) {
    try {
      request.timer(timers.schedule(then, wait, TimeUnit.NANOSECONDS));
    } catch (java.util.concurrent.RejectedExecutionException closed) {
      request.fail(Reason.DEADLINE, "the session was closed");
    }
  }

  private void transmit(Request request) {
    long now = System.nanoTime();
    request.sending(now);
    long wait = Math.min(timeout(request), request.deadline() - now);
    request.ids().forEach(id -> pending.put(id, request));
    later(request, Math.max(0, wait), () -> expired(request));
    counters.countSent(request.tries() > 1);
    try {
      engine
          .dispatcher()
          .sendPdu(socket(request), request.access().target(), request.pdu(), true, null);
    } catch (MessageException e) {
      unsent(request, Reason.UNREACHABLE, "the request could not be sent: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      unsent(request, Reason.AUTHENTICATION, "no key can be made of the credentials");
    }
  }

  private void unsent(Request request, Reason reason, String why) {
    if (take(request)) {
      request.fail(reason, why);
    }
  }

  /** An agent that is slow to answer is waited for longer: what it is asked twice slows it more. */
  private long timeout(Request request) {
    double factor = Math.pow(GROWTH, request.tries() - 1.0);
    double jitter = 1 + JITTER * (ThreadLocalRandom.current().nextDouble() * 2 - 1);
    long first = Math.max(limits.firstTimeout().toNanos(), request.device().patience());
    return (long) (first * factor * jitter);
  }

  private Socket socket(Request request) {
    int hash = request.device().peer().device().hashCode();
    return sockets.get(Math.floorMod(hash, sockets.size()));
  }

  /** Whoever takes a request from those pending decides what becomes of it. */
  private boolean take(Request request) {
    boolean taken = pending.remove(request.id(), request);
    if (taken) {
      request.ids().forEach(id -> pending.remove(id, request));
      request.stopTimer();
      if (request.access().secure()) {
        engine
            .dispatcher()
            .releaseStateReference(
                request.access().target().getVersion(), new PduHandle(request.id()));
      }
    }
    return taken;
  }

  private void expired(Request request) {
    if (!take(request)) {
      return;
    }
    if (System.nanoTime() - request.deadline() >= 0) {
      request.fail(Reason.DEADLINE, "the round's time ran out before an answer came");
      return;
    }
    request.device().timedOut();
    boolean misunderstood = request.misunderstood();
    if (request.tries() >= limits.tries()) {
      giveUp(request, misunderstood);
      return;
    }
    if (misunderstood && request.access().secure()) {
      engine.forget(request.access().target());
      request.forgetEngine();
    }
    request.shrink();
    if (!request.access().secure()) {
      request.renew(id());
    }
    admit(request);
  }

  private static void giveUp(Request request, boolean misunderstood) {
    if (misunderstood) {
      request.fail(Reason.MALFORMED, "what came is no SNMP message that can be read");
    } else {
      request.fail(
          Reason.TIMEOUT,
          "no answer to "
              + request.tries()
              + " tries: the agent is away, or refuses silently, as it does a wrong community");
    }
  }

  @Override
  public <A extends Address> void processPdu(CommandResponderEvent<A> event) {
    if (event.getTransportMapping() instanceof Socket socket) {
      socket.understood();
    }
    event.setProcessed(true);
    Request request = pending.get(event.getPduHandle().getTransactionID());
    PDU pdu = event.getPDU();
    if (request == null || !expected(request, event)) {
      counters.countUnexpected();
    } else if (take(request)) {
      if (pdu.getType() == PDU.REPORT) {
        report(request, Report.of(pdu.size() > 0 ? pdu.get(0).getOid() : new OID()), pdu);
      } else {
        answered(request, pdu);
      }
    }
  }

  private static boolean expected(Request request, CommandResponderEvent<?> event) {
    int type = event.getPDU().getType();
    return (type == PDU.RESPONSE || (type == PDU.REPORT && request.access().secure()))
        && event.getPeerAddress().equals(request.device().address())
        && event.getMessageProcessingModel() == request.access().target().getVersion();
  }

  private void answered(Request request, PDU pdu) {
    counters.countReceived(pdu.size());
    long roundTrip = request.roundTrip(pdu.getRequestID().getValue(), System.nanoTime());
    request.device().answered(roundTrip, pdu.size());
    request.answer().complete(pdu);
  }

  private void report(Request request, Report what, PDU pdu) {
    counters.countReport(what);
    if (!what.mends()) {
      String which = what == Report.OTHER && pdu.size() > 0 ? ": " + pdu.get(0).getOid() : "";
      request.fail(Reason.AUTHENTICATION, what.refusal() + which);
    } else if (!request.report()) {
      request.fail(
          Reason.AUTHENTICATION, "the agent's engine keeps changing its identifier or time");
    } else {
      admit(request);
    }
  }

  @Override
  public void close() throws IOException {
    timers.shutdownNow();
    for (Socket socket : sockets) {
      socket.close();
    }
    for (Request request : List.copyOf(pending.values())) {
      if (take(request)) {
        request.fail(Reason.DEADLINE, "the session was closed");
      }
    }
    engine.dispatcher().stop();
  }
}
