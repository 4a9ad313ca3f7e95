package io.weir.collector.snmp.session;

import java.util.Map;
import java.util.Optional;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.OID;

/** What the reports of an engine mean (RFC 3414, section 3.2 and 5). */
final class Reports {

  private static final Map<OID, String> REFUSALS =
      Map.of(
          SnmpConstants.usmStatsUnknownUserNames,
          "the agent does not know the user",
          SnmpConstants.usmStatsWrongDigests,
          "the agent finds the digest wrong: another authentication passphrase or protocol",
          SnmpConstants.usmStatsUnsupportedSecLevels,
          "the agent does not let the user in at this security level",
          SnmpConstants.usmStatsDecryptionErrors,
          "the agent cannot decrypt: another privacy passphrase or protocol",
          SnmpConstants.snmpUnknownContexts,
          "the agent does not know the context");

  private Reports() {}

  static boolean unknownEngine(OID report) {
    return SnmpConstants.usmStatsUnknownEngineIDs.equals(report);
  }

  static boolean outOfTime(OID report) {
    return SnmpConstants.usmStatsNotInTimeWindows.equals(report);
  }

  /** A sentence for a report that another try would not mend. */
  static Optional<String> refusal(OID report) {
    return Optional.ofNullable(REFUSALS.get(report));
  }
}
