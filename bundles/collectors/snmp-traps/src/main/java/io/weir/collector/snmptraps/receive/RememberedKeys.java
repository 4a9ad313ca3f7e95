package io.weir.collector.snmptraps.receive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.snmp4j.security.AuthenticationProtocol;
import org.snmp4j.security.ByteArrayWindow;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;

/**
 * An authentication protocol that makes the key Ku of a configured passphrase (RFC 3414, section
 * 2.6) once, and only localizes it for each engine: a megabyte less to digest for each of thousands
 * of senders. Thread-safe.
 */
final class RememberedKeys implements AuthenticationProtocol {

  private static final long serialVersionUID = 1L;
  private static final int EXPANDED = 1 << 20;

  private final AuthenticationProtocol protocol;
  private final String digest;
  private final transient Map<OctetString, byte[]> keys = new ConcurrentHashMap<>();

  RememberedKeys(AuthenticationProtocol protocol, String digest) {
    this.protocol = protocol;
    this.digest = digest;
  }

  /** Makes the key of a passphrase. */
  void remember(OctetString passphrase) {
    MessageDigest made = digest();
    byte[] octets = passphrase.getValue();
    byte[] expanded = new byte[EXPANDED];
    for (int place = 0; place < EXPANDED; place++) {
      expanded[place] = octets[place % octets.length];
    }
    keys.put(passphrase, made.digest(expanded));
  }

  private MessageDigest digest() {
    try {
      return MessageDigest.getInstance(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no " + digest, e);
    }
  }

  @Override
  public byte[] passwordToKey(OctetString passphrase, byte[] engineID) {
    byte[] key = keys.get(passphrase);
    if (key == null) {
      return protocol.passwordToKey(passphrase, engineID);
    }
    MessageDigest localizing = digest();
    localizing.update(key);
    localizing.update(engineID);
    return localizing.digest(key);
  }

  @Override
  public boolean authenticate(
      byte[] key, byte[] message, int offset, int length, ByteArrayWindow code) {
    return protocol.authenticate(key, message, offset, length, code);
  }

  @Override
  public boolean isAuthentic(
      byte[] key, byte[] message, int offset, int length, ByteArrayWindow code) {
    return protocol.isAuthentic(key, message, offset, length, code);
  }

  @Override
  public byte[] changeDelta(byte[] oldKey, byte[] newKey, byte[] random) {
    return protocol.changeDelta(oldKey, newKey, random);
  }

  @Override
  public OID getID() {
    return protocol.getID();
  }

  @Override
  public byte[] hash(byte[] data) {
    return protocol.hash(data);
  }

  @Override
  public byte[] hash(byte[] data, int offset, int length) {
    return protocol.hash(data, offset, length);
  }

  @Override
  public int getDigestLength() {
    return protocol.getDigestLength();
  }

  @Override
  public int getAuthenticationCodeLength() {
    return protocol.getAuthenticationCodeLength();
  }

  @Override
  public boolean isSupported() {
    return protocol.isSupported();
  }

  @Override
  public int getMaxKeyLength() {
    return protocol.getMaxKeyLength();
  }
}
