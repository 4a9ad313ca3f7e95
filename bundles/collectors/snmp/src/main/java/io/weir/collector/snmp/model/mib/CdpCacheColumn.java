package io.weir.collector.snmp.model.mib;

import io.weir.api.snmp.Oid;
import java.util.List;

/** What CDP heard: cdpCacheTable of CISCO-CDP-MIB, by ifIndex and a number of the device. */
public enum CdpCacheColumn implements MibObject {
  CDP_CACHE_ADDRESS_TYPE("cdpCacheAddressType", "1.3.6.1.4.1.9.9.23.1.2.1.1.3"),
  CDP_CACHE_ADDRESS("cdpCacheAddress", "1.3.6.1.4.1.9.9.23.1.2.1.1.4"),
  CDP_CACHE_VERSION("cdpCacheVersion", "1.3.6.1.4.1.9.9.23.1.2.1.1.5"),
  CDP_CACHE_DEVICE_ID("cdpCacheDeviceId", "1.3.6.1.4.1.9.9.23.1.2.1.1.6"),
  CDP_CACHE_DEVICE_PORT("cdpCacheDevicePort", "1.3.6.1.4.1.9.9.23.1.2.1.1.7"),
  CDP_CACHE_PLATFORM("cdpCachePlatform", "1.3.6.1.4.1.9.9.23.1.2.1.1.8"),
  CDP_CACHE_CAPABILITIES("cdpCacheCapabilities", "1.3.6.1.4.1.9.9.23.1.2.1.1.9"),
  CDP_CACHE_DUPLEX("cdpCacheDuplex", "1.3.6.1.4.1.9.9.23.1.2.1.1.12"),
  CDP_CACHE_SYS_NAME("cdpCacheSysName", "1.3.6.1.4.1.9.9.23.1.2.1.1.17"),
  CDP_CACHE_PRIMARY_MGMT_ADDR_TYPE("cdpCachePrimaryMgmtAddrType", "1.3.6.1.4.1.9.9.23.1.2.1.1.19"),
  CDP_CACHE_PRIMARY_MGMT_ADDR("cdpCachePrimaryMgmtAddr", "1.3.6.1.4.1.9.9.23.1.2.1.1.20");

  private final String descriptor;

  @SuppressWarnings("Immutable") // an Oid is, and has no annotation to say so
  private final Oid oid;

  CdpCacheColumn(String descriptor, String oid) {
    this.descriptor = descriptor;
    this.oid = Oid.parse(oid);
  }

  public static List<Oid> oids() {
    return MibObject.oids(values());
  }

  @Override
  public String descriptor() {
    return descriptor;
  }

  @Override
  public Oid oid() {
    return oid;
  }
}
