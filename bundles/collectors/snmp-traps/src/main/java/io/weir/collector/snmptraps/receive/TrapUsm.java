package io.weir.collector.snmptraps.receive;

import io.weir.library.snmp.Authentication;
import io.weir.library.snmp.LocalEngine;
import io.weir.library.snmp.Protocols;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.snmp4j.TransportStateReference;
import org.snmp4j.asn1.BERInputStream;
import org.snmp4j.asn1.BEROutputStream;
import org.snmp4j.mp.CounterSupport;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.mp.StatusInformation;
import org.snmp4j.security.AuthenticationProtocol;
import org.snmp4j.security.ByteArrayWindow;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.security.SecurityModel;
import org.snmp4j.security.SecurityParameters;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.SecurityStateReference;
import org.snmp4j.security.USM;
import org.snmp4j.security.UsmSecurityParameters;
import org.snmp4j.security.UsmUser;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;

/**
 * The User-based Security Model (RFC 3414) of one who hears engines that it never asked. The
 * library learns an engine's boots and time, and keys for it, from its first message, authentic or
 * not: anybody could then fill its tables, or put a real engine out of its time window. Here the
 * first message is authenticated before the library sees it, and engines are remembered in a
 * bounded table. For one thread.
 */
final class TrapUsm extends USM {

  private static final int MOST_ENGINES = 20_000;

  private final OctetString local;
  private final Map<OctetString, TrapUser> users = new LinkedHashMap<>();
  private final Consumer<Reason> refused;
  private final Map<OctetString, Boolean> engines =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<OctetString, Boolean> eldest) {
          boolean full = size() > MOST_ENGINES;
          if (full) {
            forget(eldest.getKey());
          }
          return full;
        }
      };

  /**
   * @param refused told why a message is refused before the library sees it
   */
  TrapUsm(
      SecurityProtocols protocols,
      LocalEngine local,
      CounterSupport counters,
      List<TrapUser> users,
      Consumer<Reason> refused) {
    super(protocols, new OctetString(local.id()), local.boots(), counters);
    this.local = new OctetString(local.id());
    this.refused = refused;
    setEngineDiscoveryEnabled(true);
    for (TrapUser user : users) {
      UsmUser made = user.forLibrary();
      this.users.put(made.getSecurityName(), user);
      addUser(made);
    }
  }

  /** Whether a message of this user has the security that it must have. */
  boolean isSecureEnough(OctetString name, int level) {
    TrapUser user = users.get(name);
    return user != null && level >= user.level();
  }

  @Override
  public int processIncomingMsg(
      int version,
      int maxSize,
      SecurityParameters parameters,
      SecurityModel model,
      int level,
      BERInputStream message,
      TransportStateReference transport,
      OctetString engine,
      OctetString name,
      BEROutputStream scopedPdu,
      Integer32 maxResponse,
      SecurityStateReference state,
      StatusInformation status)
      throws IOException {
    UsmSecurityParameters usm = (UsmSecurityParameters) parameters;
    OctetString sender = new OctetString(usm.getAuthoritativeEngineID());
    boolean known = sender.length() == 0 || sender.equals(local) || engines.get(sender) != null;
    if (!known && level >= SecurityLevel.AUTH_NOPRIV) {
      int failure = firstContact(usm, message);
      if (failure != SnmpConstants.SNMPv3_USM_OK) {
        return failure;
      }
      engines.put(sender, Boolean.TRUE);
      known = true;
    }
    int result =
        super.processIncomingMsg(
            version,
            maxSize,
            parameters,
            model,
            level,
            message,
            transport,
            engine,
            name,
            scopedPdu,
            maxResponse,
            state,
            status);
    if (!known) {
      forget(sender);
    }
    if (sender.length() == 0 || asksForTime(usm, result)) {
      refused.accept(Reason.ENGINE_DISCOVERY);
    }
    return result;
  }

  /** RFC 3414, section 4: who does not know our time sends zeros, and learns it from the report. */
  private static boolean asksForTime(UsmSecurityParameters usm, int result) {
    return result == SnmpConstants.SNMPv3_USM_NOT_IN_TIME_WINDOW
        && usm.getAuthoritativeEngineBoots() == 0
        && usm.getAuthoritativeEngineTime() == 0;
  }

  private int firstContact(UsmSecurityParameters usm, BERInputStream message) throws IOException {
    TrapUser user = users.get(usm.getUserName());
    if (user == null || user.authentication().isEmpty()) {
      refused.accept(Reason.UNKNOWN_USER);
      return SnmpConstants.SNMPv3_USM_UNKNOWN_SECURITY_NAME;
    }
    byte[] octets = buildMessageBuffer(message);
    message.reset();
    if (!isAuthentic(user.authentication().get(), usm, octets)) {
      refused.accept(Reason.WRONG_DIGEST);
      return SnmpConstants.SNMPv3_USM_AUTHENTICATION_FAILURE;
    }
    return SnmpConstants.SNMPv3_USM_OK;
  }

  private boolean isAuthentic(
      TrapUser.Key<Authentication> with, UsmSecurityParameters usm, byte[] message) {
    AuthenticationProtocol protocol = Protocols.of(with.protocol());
    int length = protocol.getAuthenticationCodeLength();
    int at = usm.getSecurityParametersPosition() + usm.getAuthParametersPosition();
    if (usm.getAuthenticationParameters().length() != length || at + length > message.length) {
      return false;
    }
    byte[] key = protocol.passwordToKey(TrapUser.passphrase(with), usm.getAuthoritativeEngineID());
    return protocol.isAuthentic(
        key, message, 0, message.length, new ByteArrayWindow(message, at, length));
  }

  private void forget(OctetString engine) {
    removeEngineTime(engine);
    users.keySet().forEach(name -> removeAllUsers(name, engine));
  }

  /** How many engines it remembers. */
  int engines() {
    return engines.size();
  }
}
