package io.weir.collector.snmptraps;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.MessageException;
import org.snmp4j.PDU;
import org.snmp4j.ScopedPDU;
import org.snmp4j.TransportStateReference;
import org.snmp4j.UserTarget;
import org.snmp4j.mp.CounterSupport;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.PrivAES256;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.security.SecurityModel;
import org.snmp4j.security.SecurityModels;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.USM;
import org.snmp4j.security.UsmUser;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.VariableBinding;
import org.snmp4j.transport.UdpTransportMapping;

/** An engine of version 3 somewhere else, whose boots are as one likes: makes messages. */
final class RemoteEngine {

  private static final OctetString USER = new OctetString("sha256aes256");

  private final byte[] id;
  private final MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
  private final Wire wire = new Wire();

  RemoteEngine(byte[] id, int boots, String passphrase) {
    this.id = id;
    SecurityProtocols protocols = new SecurityProtocols(SecurityProtocols.SecurityProtocolSet.none);
    protocols.addAuthenticationProtocol(new AuthHMAC192SHA256());
    protocols.addPrivacyProtocol(new PrivAES256());
    CounterSupport counters = new CounterSupport();
    USM usm = new USM(protocols, new OctetString(id), boots, counters);
    usm.addUser(
        new UsmUser(
            USER,
            AuthHMAC192SHA256.ID,
            new OctetString(passphrase),
            PrivAES256.ID,
            new OctetString(passphrase + " too")));
    SecurityModels models = SecurityModels.getCollection(new SecurityModel[] {usm});
    dispatcher.addMessageProcessingModel(new MPv3(id, null, protocols, models, counters));
    dispatcher.addTransportMapping(wire);
  }

  /** A linkUp without bindings. */
  byte[] trap(int level) throws MessageException {
    UserTarget<UdpAddress> target = new UserTarget<>();
    target.setAddress(new UdpAddress("127.0.0.1/9"));
    target.setVersion(SnmpConstants.version3);
    target.setSecurityName(USER);
    target.setSecurityLevel(level);
    target.setAuthoritativeEngineID(id);
    ScopedPDU pdu = new ScopedPDU();
    pdu.setType(PDU.TRAP);
    pdu.setContextEngineID(new OctetString(id));
    pdu.add(new VariableBinding(SnmpConstants.sysUpTime, new TimeTicks(1)));
    pdu.add(new VariableBinding(SnmpConstants.snmpTrapOID, SnmpConstants.linkUp));
    dispatcher.sendPdu(wire, target, pdu, false, null);
    return wire.sent.get();
  }

  byte[] trap() throws MessageException {
    return trap(SecurityLevel.AUTH_PRIV);
  }

  private static final class Wire extends UdpTransportMapping {

    private final AtomicReference<byte[]> sent = new AtomicReference<>(new byte[0]);

    Wire() {
      super(new UdpAddress("127.0.0.1/9"));
    }

    @Override
    public void sendMessage(
        UdpAddress to, byte[] message, TransportStateReference state, long millis, int retries) {
      sent.set(message.clone());
    }

    @Override
    public void listen() throws IOException {
      throw new IOException("nothing is heard here");
    }

    @Override
    public void close() {
      sent.set(new byte[0]);
    }
  }
}
