package io.weir.collector.snmp.session;

import io.weir.api.snmp.SnmpException;
import io.weir.api.snmp.SnmpException.Reason;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.snmp4j.PDU;
import org.snmp4j.mp.SnmpConstants;

/** A device under one profile until one deadline: what the steps of a walk or a get share. */
record Talk(
    Exchange exchange, SessionLimits limits, DeviceState device, Access access, long deadline) {

  CompletionStage<PDU> send(PDU request) {
    return exchange.send(device, access, request, deadline);
  }

  SnmpException error(Reason reason, String message) {
    return new SnmpException(reason, device.peer().device() + ": " + message);
  }

  /** What an error status means that no other request would mend (RFC 3416, section 3). */
  SnmpException status(PDU answer) {
    int status = answer.getErrorStatus();
    boolean refused =
        status == SnmpConstants.SNMP_ERROR_NO_ACCESS
            || status == SnmpConstants.SNMP_ERROR_AUTHORIZATION_ERROR;
    return error(
        refused ? Reason.AUTHENTICATION : Reason.ERROR_STATUS,
        "the agent answers " + answer.getErrorStatusText() + " (" + status + ")");
  }

  /** Ends a stage with what went wrong, as an {@link SnmpException} whatever it was. */
  void fail(CompletableFuture<?> stage, Throwable cause) {
    Throwable plain =
        cause instanceof CompletionException && cause.getCause() != null ? cause.getCause() : cause;
    stage.completeExceptionally(
        plain instanceof SnmpException known
            ? known
            : error(Reason.MALFORMED, "an answer that makes no sense: " + plain.getMessage()));
  }
}
