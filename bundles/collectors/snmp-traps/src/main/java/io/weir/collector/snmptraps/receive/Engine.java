package io.weir.collector.snmptraps.receive;

import io.weir.library.snmp.LocalEngine;
import io.weir.library.snmp.Protocols;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snmp4j.CommandResponder;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.TransportMapping;
import org.snmp4j.TransportStateReference;
import org.snmp4j.event.CounterEvent;
import org.snmp4j.mp.CounterSupport;
import org.snmp4j.mp.MPv1;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.security.SecurityModel;
import org.snmp4j.security.SecurityModels;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;

/**
 * The library's engine, put together without its process-wide instances, with an eye on why it
 * drops a message. For one thread.
 */
final class Engine {

  private static final int SEQUENCE = 0x30;

  /** The library counts by these objects what it then drops. */
  private static final Map<OID, Reason> REASONS =
      Map.ofEntries(
          Map.entry(SnmpConstants.usmStatsUnsupportedSecLevels, Reason.LOW_SECURITY_LEVEL),
          Map.entry(SnmpConstants.usmStatsNotInTimeWindows, Reason.NOT_IN_TIME_WINDOW),
          Map.entry(SnmpConstants.usmStatsUnknownUserNames, Reason.UNKNOWN_USER),
          Map.entry(SnmpConstants.usmStatsUnknownEngineIDs, Reason.UNKNOWN_ENGINE),
          Map.entry(SnmpConstants.usmStatsWrongDigests, Reason.WRONG_DIGEST),
          Map.entry(SnmpConstants.usmStatsDecryptionErrors, Reason.DECRYPTION_FAILED),
          Map.entry(SnmpConstants.snmpInBadVersions, Reason.UNSUPPORTED_VERSION),
          Map.entry(SnmpConstants.snmpUnknownSecurityModels, Reason.UNSUPPORTED_VERSION));

  private final MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
  private final TrapUsm usm;
  private final Map<OID, Long> counts = new HashMap<>();
  private Optional<Reason> reason = Optional.empty();

  /**
   * @param responder takes every message that is well-formed and authentic
   */
  Engine(LocalEngine local, List<TrapUser> users, CommandResponder responder) {
    SecurityProtocols protocols = Protocols.all();
    CounterSupport counters = new CounterSupport();
    usm = new TrapUsm(protocols, local, counters, users, this::because);
    MPv3 version3 =
        new MPv3(
            local.id(),
            null,
            protocols,
            SecurityModels.getCollection(new SecurityModel[] {usm}),
            counters);
    counters.addCounterListener(this::counted);
    dispatcher.addCounterListener(this::counted);
    dispatcher.addMessageProcessingModel(new MPv1());
    dispatcher.addMessageProcessingModel(new MPv2c());
    dispatcher.addMessageProcessingModel(version3);
    dispatcher.addCommandResponder(responder);
  }

  /** Counts, too, as reports tell the count (RFC 3414, section 3.2). */
  private void counted(CounterEvent event) {
    long count = counts.merge(event.getOid(), 1L, Long::sum);
    event.setCurrentValue(new Counter32(count & 0xffff_ffffL));
    Reason meant = REASONS.get(event.getOid());
    if (meant != null) {
      because(meant);
    }
  }

  /** Notes why the message at hand is refused. */
  void because(Reason why) {
    reason = Optional.of(why);
  }

  boolean isSecureEnough(byte[] user, int level) {
    return usm.isSecureEnough(new OctetString(user), level);
  }

  MessageDispatcherImpl dispatcher() {
    return dispatcher;
  }

  /**
   * Decodes a message and hands it to the responder.
   *
   * @return why not, as far as that is known, if it does not come to the responder
   */
  Optional<Reason> process(
      TransportMapping<UdpAddress> transport, UdpAddress sender, byte[] message) {
    reason = Optional.empty();
    if (!isOneSequence(message)) {
      return Optional.of(Reason.MALFORMED);
    }
    TransportStateReference state =
        new TransportStateReference(
            transport,
            sender,
            null,
            SecurityLevel.undefined,
            SecurityLevel.undefined,
            false,
            transport);
    dispatcher.processMessage(transport, sender, ByteBuffer.wrap(message), state);
    return reason;
  }

  /** Whether it begins with a sequence (X.690, section 8.9) that it holds to its end. */
  private static boolean isOneSequence(byte[] message) {
    if (message.length < 2 || message[0] != SEQUENCE) {
      return false;
    }
    int first = message[1] & 0xff;
    if (first < 0x80) {
      return 2 + first <= message.length;
    }
    int octets = first & 0x7f;
    if (octets < 1 || octets > 3 || message.length < 2 + octets) {
      return false;
    }
    int length = 0;
    for (int place = 0; place < octets; place++) {
      length = (length << 8) | (message[2 + place] & 0xff);
    }
    return 2 + octets + length <= message.length;
  }
}
