package io.weir.collector.snmptraps.receive;

/** Authentication protocols of USM: RFC 3414, section 6 and 7, and RFC 7860. */
public enum Authentication {
  NONE(""),
  MD5("MD5"),
  SHA1("SHA-1"),
  SHA224("SHA-224"),
  SHA256("SHA-256"),
  SHA384("SHA-384"),
  SHA512("SHA-512");

  private final String digest;

  Authentication(String digest) {
    this.digest = digest;
  }

  /** The algorithm's name in Java. */
  String digest() {
    return digest;
  }
}
