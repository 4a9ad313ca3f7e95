package io.weir.interfaces.shell.text;

import io.weir.api.snmp.Oid;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Names of the objects that operators ask for most: RFC 3418 and RFC 2863. */
public final class ObjectNames {

  private static final NavigableMap<Oid, String> NAMES = new TreeMap<>();
  private static final Map<String, Oid> OIDS = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  static {
    add("1.3.6.1.2.1.1", "system");
    children(
        "1.3.6.1.2.1.1",
        "sysDescr sysObjectID sysUpTime sysContact sysName sysLocation sysServices");
    add("1.3.6.1.2.1.2", "interfaces");
    add("1.3.6.1.2.1.2.1", "ifNumber");
    add("1.3.6.1.2.1.2.2", "ifTable");
    children(
        "1.3.6.1.2.1.2.2.1",
        "ifIndex ifDescr ifType ifMtu ifSpeed ifPhysAddress ifAdminStatus ifOperStatus ifLastChange"
            + " ifInOctets ifInUcastPkts ifInNUcastPkts ifInDiscards ifInErrors ifInUnknownProtos"
            + " ifOutOctets ifOutUcastPkts ifOutNUcastPkts ifOutDiscards ifOutErrors ifOutQLen"
            + " ifSpecific");
    add("1.3.6.1.2.1.31.1.1", "ifXTable");
    children(
        "1.3.6.1.2.1.31.1.1.1",
        "ifName ifInMulticastPkts ifInBroadcastPkts ifOutMulticastPkts ifOutBroadcastPkts"
            + " ifHCInOctets ifHCInUcastPkts ifHCInMulticastPkts ifHCInBroadcastPkts ifHCOutOctets"
            + " ifHCOutUcastPkts ifHCOutMulticastPkts ifHCOutBroadcastPkts ifLinkUpDownTrapEnable"
            + " ifHighSpeed ifPromiscuousMode ifConnectorPresent ifAlias"
            + " ifCounterDiscontinuityTime");
  }

  private ObjectNames() {}

  private static void add(String oid, String name) {
    NAMES.put(Oid.parse(oid), name);
    OIDS.put(name, Oid.parse(oid));
  }

  /** Those with the sub-identifiers 1, 2, 3 … */
  private static void children(String parent, String names) {
    String[] all = names.split(" ", -1);
    for (int i = 0; i < all.length; i++) {
      add(parent + "." + (i + 1), all[i]);
    }
  }

  /** All names. */
  public static List<String> all() {
    return List.copyOf(OIDS.keySet());
  }

  /**
   * Reads a name, or dotted decimal.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static Oid oid(String text) {
    int dot = text.indexOf('.');
    Oid named = OIDS.get(dot < 0 ? text : text.substring(0, dot));
    if (named == null) {
      return Oid.parse(text);
    }
    return dot < 0 ? named : named.append(Oid.parse(text.substring(dot + 1)));
  }

  /** With the name of the object before the index, where it is known; else dotted decimal. */
  public static String name(Oid instance) {
    Map.Entry<Oid, String> object = NAMES.floorEntry(instance);
    if (object == null || !instance.startsWith(object.getKey())) {
      return instance.toString();
    }
    int size = object.getKey().size();
    return instance.size() == size
        ? object.getValue()
        : object.getValue() + "." + instance.from(size);
  }
}
