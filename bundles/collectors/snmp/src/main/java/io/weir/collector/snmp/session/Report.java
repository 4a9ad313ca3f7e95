package io.weir.collector.snmp.session;

import java.util.Arrays;
import java.util.Locale;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.OID;

/** What an engine says instead of an answer (RFC 3414, sections 3.2 and 5; RFC 3412, 5). */
public enum Report {
  /** Its identifier is not the one that we know; mended by another request. */
  UNKNOWN_ENGINE(SnmpConstants.usmStatsUnknownEngineIDs, ""),
  /** Its boots or time are not those that we know; mended by another request. */
  TIME_WINDOW(SnmpConstants.usmStatsNotInTimeWindows, ""),
  UNKNOWN_USER(SnmpConstants.usmStatsUnknownUserNames, "the agent does not know the user"),
  WRONG_DIGEST(
      SnmpConstants.usmStatsWrongDigests,
      "the agent finds the digest wrong: another authentication passphrase or protocol"),
  UNSUPPORTED_LEVEL(
      SnmpConstants.usmStatsUnsupportedSecLevels,
      "the agent does not let the user in at this security level"),
  DECRYPTION(
      SnmpConstants.usmStatsDecryptionErrors,
      "the agent cannot decrypt: another privacy passphrase or protocol"),
  UNKNOWN_CONTEXT(SnmpConstants.snmpUnknownContexts, "the agent does not know the context"),
  OTHER(new OID(), "the agent reports something else");

  private final String refusal;

  @SuppressWarnings("Immutable") // nobody changes it, though one could
  private final OID counter;

  Report(OID counter, String refusal) {
    this.counter = counter;
    this.refusal = refusal;
  }

  static Report of(OID counter) {
    return Arrays.stream(values())
        .filter(each -> each.counter.equals(counter))
        .findFirst()
        .orElse(OTHER);
  }

  /** Whether another request may be answered. */
  boolean mends() {
    return this == UNKNOWN_ENGINE || this == TIME_WINDOW;
  }

  /** A sentence for one that another request would not mend. */
  String refusal() {
    return refusal;
  }

  /** In the words of counters: lower case, with dashes. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
