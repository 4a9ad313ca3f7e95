package io.weir.library.snmp;

/** Authentication protocols of USM: RFC 3414, section 6 and 7, and RFC 7860. */
public enum Authentication {
  MD5,
  SHA1,
  SHA224,
  SHA256,
  SHA384,
  SHA512
}
