package io.weir.library.snmp;

/**
 * Privacy protocols of USM: RFC 3414, section 8, RFC 3826, and the two ways in which vendors make a
 * short key long enough for AES-192 and AES-256.
 */
public enum Privacy {
  DES,
  AES128,
  /** The key extended as draft-blumenthal-aes-usm-04 says. */
  AES192,
  /** The key extended as draft-blumenthal-aes-usm-04 says. */
  AES256,
  /** The key extended as draft-reeder-snmpv3-usm-3desede-00 says; Cisco's way. */
  AES192_REEDER,
  /** The key extended as draft-reeder-snmpv3-usm-3desede-00 says; Cisco's way. */
  AES256_REEDER
}
