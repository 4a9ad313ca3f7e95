package io.weir.collector.snmp;

import io.weir.collector.snmp.session.ScriptedAgent;
import java.io.IOException;
import java.util.concurrent.ConcurrentSkipListMap;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.Variable;

/** The MIB of a device that a test changes, behind an agent that is honest. */
final class SmallDevice implements AutoCloseable {

  private static final String SYSTEM = "1.3.6.1.2.1.1.";
  private static final String IF_ENTRY = "1.3.6.1.2.1.2.2.1.";
  private static final String IF_X_ENTRY = "1.3.6.1.2.1.31.1.1.1.";
  private static final String BRIDGE_PORT = "1.3.6.1.2.1.17.1.4.1.2.";
  private static final String LEARNT_PORT = "1.3.6.1.2.1.17.4.3.1.2.";
  private static final String LEARNT_STATUS = "1.3.6.1.2.1.17.4.3.1.3.";
  private static final String TABLE_LAST_CHANGE = "1.3.6.1.2.1.31.1.5.0";

  private final ConcurrentSkipListMap<OID, Variable> mib = new ConcurrentSkipListMap<>();
  private final long began = System.nanoTime();
  private final ScriptedAgent agent;

  SmallDevice(String sysName) throws IOException {
    put(SYSTEM + "1.0", new OctetString("a device of a test"));
    put(SYSTEM + "2.0", new OID("1.3.6.1.4.1.9.1.1"));
    put(SYSTEM + "5.0", new OctetString(sysName));
    put(TABLE_LAST_CHANGE, new TimeTicks(0));
    agent =
        ScriptedAgent.of(
            mib,
            (request, honest) -> {
              put(SYSTEM + "3.0", new TimeTicks((System.nanoTime() - began) / 10_000_000));
              return honest;
            });
  }

  int port() {
    return agent.peer("any").endpoint().getPort();
  }

  void put(String oid, Variable value) {
    mib.put(new OID(oid), value);
  }

  void remove(int ifIndex) {
    mib.keySet()
        .removeIf(
            oid ->
                oid.last() == ifIndex
                    && (oid.startsWith(new OID(IF_ENTRY.substring(0, IF_ENTRY.length() - 1)))
                        || oid.startsWith(
                            new OID(IF_X_ENTRY.substring(0, IF_X_ENTRY.length() - 1)))));
    changed();
  }

  void changed() {
    put(TABLE_LAST_CHANGE, new TimeTicks((System.nanoTime() - began) / 10_000_000));
  }

  void ethernet(int ifIndex, String name, String alias) {
    put(IF_ENTRY + "2." + ifIndex, new OctetString(name));
    put(IF_ENTRY + "3." + ifIndex, new Integer32(6));
    put(IF_ENTRY + "7." + ifIndex, new Integer32(1));
    put(IF_X_ENTRY + "1." + ifIndex, new OctetString(name));
    put(IF_X_ENTRY + "15." + ifIndex, new Gauge32(1_000));
    put(IF_X_ENTRY + "18." + ifIndex, new OctetString(alias));
    state(ifIndex, 1);
    octets(ifIndex, 0);
    changed();
  }

  /** A bridge's port is numbered as its interface. */
  void learnt(int ifIndex, String mac) {
    put(BRIDGE_PORT + ifIndex, new Integer32(ifIndex));
    put(LEARNT_PORT + mac, new Integer32(ifIndex));
    put(LEARNT_STATUS + mac, new Integer32(3));
  }

  void state(int ifIndex, int ifOperStatus) {
    put(IF_ENTRY + "8." + ifIndex, new Integer32(ifOperStatus));
  }

  void octets(int ifIndex, long octets) {
    put(IF_ENTRY + "10." + ifIndex, new Counter32(octets & 0xffff_ffffL));
    put(IF_X_ENTRY + "6." + ifIndex, new Counter64(octets));
  }

  @Override
  public void close() {
    agent.close();
  }
}
