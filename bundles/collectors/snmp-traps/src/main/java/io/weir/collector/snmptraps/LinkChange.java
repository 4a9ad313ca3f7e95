package io.weir.collector.snmptraps;

import io.weir.api.inventory.NetworkInterface;
import io.weir.collector.snmptraps.model.LinkState;

/** What a link's notification changes of its interface. */
final class LinkChange {

  private LinkChange() {}

  static NetworkInterface of(NetworkInterface before, LinkState state) {
    return new NetworkInterface(
        before.deviceId(),
        before.id(),
        before.ifIndex(),
        before.ifName(),
        before.ifDescr(),
        before.ifAlias(),
        before.ifType(),
        before.speed(),
        before.ifHighSpeed(),
        state.ifAdminStatus().orElse(before.ifAdminStatus()),
        state.ifOperStatus(),
        before.ifPhysAddress(),
        before.ifMtu(),
        before.duplex(),
        before.type(),
        before.provider(),
        before.critical(),
        before.typeRule(),
        before.providerRule(),
        before.criticalRule());
  }
}
