package io.weir.collector.snmptraps.receive;

import io.weir.api.net.Address;
import io.weir.api.snmp.SnmpVersion;
import io.weir.collector.snmptraps.model.Notification;
import io.weir.library.snmp.LocalEngine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.snmp4j.CommandResponder;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.MessageException;
import org.snmp4j.PDU;
import org.snmp4j.TransportMapping;
import org.snmp4j.mp.MessageProcessingModel;
import org.snmp4j.mp.StatusInformation;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.smi.UdpAddress;

/**
 * Takes messages: who may send what is taken into the intake, and informs are answered once they
 * are in it. All calls come on the socket's thread; counters may be read from any.
 */
final class TrapReceiver implements CommandResponder {

  private final Admission admission;
  private final Predicate<Address> known;
  private final List<byte[]> communities;
  private final Refusals refusals;
  private final Intake intake;
  private final Clock clock;
  private final Engine engine;
  private final LongAdder taken = new LongAdder();
  private Address sender = Address.UNSPECIFIED;
  private int octets;
  private boolean arrived;

  TrapReceiver(Access access, LocalEngine local, Refusals refusals, Intake intake, Clock clock) {
    this.admission = new Admission(access.perSecond());
    this.known = access.known();
    this.communities =
        access.communities().stream()
            .map(community -> community.reveal().getBytes(StandardCharsets.UTF_8))
            .toList();
    this.refusals = refusals;
    this.intake = intake;
    this.clock = clock;
    this.engine = new Engine(local, access.users(), this);
  }

  /** Whether a datagram of this sender is looked at; if not, that is counted. */
  boolean admits(Address from, long nanoTime) {
    boolean admitted = admission.admits(from, nanoTime);
    if (!admitted) {
      refusals.count(Reason.SENDER_TOO_FAST, from);
    }
    return admitted;
  }

  /** Takes a datagram that was admitted. */
  void receive(
      TransportMapping<UdpAddress> transport, Address from, UdpAddress at, byte[] message) {
    sender = from;
    octets = message.length;
    arrived = false;
    Optional<Reason> refusal = engine.process(transport, at, message);
    if (!arrived) {
      refusals.count(refusal.orElse(Reason.MALFORMED), from);
    }
  }

  @Override
  public <A extends org.snmp4j.smi.Address> void processPdu(CommandResponderEvent<A> event) {
    event.setProcessed(true);
    Optional<Reason> refusal = refuses(event).or(() -> take(event));
    arrived = true;
    if (refusal.isPresent()) {
      refusals.count(refusal.get(), sender);
      release(event);
    } else if (event.getPDU().getType() == PDU.INFORM) {
      answer(event);
    }
  }

  private Optional<Reason> refuses(CommandResponderEvent<?> event) {
    if (!NotificationReader.isNotification(event.getPDU())) {
      return Optional.of(Reason.NO_NOTIFICATION);
    }
    boolean versionThree = event.getMessageProcessingModel() == MessageProcessingModel.MPv3;
    if (versionThree && !engine.isSecureEnough(event.getSecurityName(), event.getSecurityLevel())) {
      return Optional.of(Reason.LOW_SECURITY_LEVEL);
    }
    boolean proven = versionThree && event.getSecurityLevel() >= SecurityLevel.AUTH_NOPRIV;
    if (!proven && !known.test(sender)) {
      return Optional.of(Reason.UNKNOWN_SENDER);
    }
    return versionThree || isOurCommunity(event.getSecurityName())
        ? Optional.empty()
        : Optional.of(Reason.WRONG_COMMUNITY);
  }

  private boolean isOurCommunity(byte[] community) {
    return communities.stream().anyMatch(ours -> MessageDigest.isEqual(ours, community));
  }

  private Optional<Reason> take(CommandResponderEvent<?> event) {
    Instant now = clock.instant();
    Optional<Notification> read =
        NotificationReader.read(event.getPDU(), version(event), sender, now, octets);
    if (read.isEmpty()) {
      return Optional.of(Reason.MALFORMED);
    }
    if (!intake.offer(read.get())) {
      return Optional.of(Reason.QUEUE_FULL);
    }
    taken.increment();
    return Optional.empty();
  }

  private static SnmpVersion version(CommandResponderEvent<?> event) {
    return switch (event.getMessageProcessingModel()) {
      case MessageProcessingModel.MPv1 -> SnmpVersion.V1;
      case MessageProcessingModel.MPv2c -> SnmpVersion.V2C;
      default -> SnmpVersion.V3;
    };
  }

  /** RFC 3416, section 4.2.7: the same bindings, and no error. */
  private void answer(CommandResponderEvent<?> event) {
    PDU answer = (PDU) event.getPDU().clone();
    answer.setType(PDU.RESPONSE);
    answer.setErrorStatus(PDU.noError);
    answer.setErrorIndex(0);
    try {
      engine
          .dispatcher()
          .returnResponsePdu(
              event.getMessageProcessingModel(),
              event.getSecurityModel(),
              event.getSecurityName(),
              event.getSecurityLevel(),
              answer,
              event.getMaxSizeResponsePDU(),
              event.getStateReference(),
              new StatusInformation());
    } catch (MessageException e) {
      release(event);
    }
  }

  /** Lets the library forget what it kept for an answer. */
  private void release(CommandResponderEvent<?> event) {
    if (event.getPduHandle() != null) {
      engine
          .dispatcher()
          .releaseStateReference(event.getMessageProcessingModel(), event.getPduHandle());
    }
  }

  /** Notifications that went into the intake. */
  long taken() {
    return taken.sum();
  }
}
