package io.weir.library.snmp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snmp4j.security.AuthenticationProtocol;
import org.snmp4j.security.ByteArrayWindow;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;

/**
 * A protocol that makes the key of a passphrase, a hash over 1,048,576 octets, once for all engines
 * (RFC 3414, section 2.6): an engine's own key is but two short hashes of that. Thread-safe.
 */
final class SharedKeys implements AuthenticationProtocol {

  private static final long serialVersionUID = 1L;
  private static final int EXPANDED = 1 << 20;
  private static final int MOST_KEYS = 1_000;

  private final AuthenticationProtocol protocol;
  private final transient Map<String, byte[]> keys =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
              return size() > MOST_KEYS;
            }
          });

  SharedKeys(AuthenticationProtocol protocol) {
    this.protocol = protocol;
  }

  /** RFC 3414, appendix A.2. */
  @Override
  public byte[] passwordToKey(OctetString passphrase, byte[] engineId) {
    byte[] key = keys.computeIfAbsent(fingerprint(passphrase), any -> key(passphrase.getValue()));
    byte[] localized = Arrays.copyOf(key, key.length * 2 + engineId.length);
    System.arraycopy(engineId, 0, localized, key.length, engineId.length);
    System.arraycopy(key, 0, localized, key.length + engineId.length, key.length);
    return protocol.hash(localized);
  }

  private byte[] key(byte[] passphrase) {
    byte[] expanded = new byte[EXPANDED];
    for (int at = 0; at < EXPANDED; at++) {
      expanded[at] = passphrase[at % passphrase.length];
    }
    return protocol.hash(expanded);
  }

  /** So that no passphrase is kept here. */
  private static String fingerprint(OctetString passphrase) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(SharedKeys.class.getName().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(passphrase.getValue()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  @Override
  public boolean authenticate(
      byte[] key, byte[] message, int offset, int length, ByteArrayWindow digest) {
    return protocol.authenticate(key, message, offset, length, digest);
  }

  @Override
  public boolean isAuthentic(
      byte[] key, byte[] message, int offset, int length, ByteArrayWindow digest) {
    return protocol.isAuthentic(key, message, offset, length, digest);
  }

  @Override
  public byte[] changeDelta(byte[] oldKey, byte[] newKey, byte[] random) {
    return protocol.changeDelta(oldKey, newKey, random);
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
  public OID getID() {
    return protocol.getID();
  }

  @Override
  public boolean isSupported() {
    return protocol.isSupported();
  }

  @Override
  public int getMaxKeyLength() {
    return protocol.getMaxKeyLength();
  }

  @Override
  public int getDigestLength() {
    return protocol.getDigestLength();
  }

  @Override
  public int getAuthenticationCodeLength() {
    return protocol.getAuthenticationCodeLength();
  }
}
