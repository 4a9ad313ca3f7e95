package io.weir.collector.snmptraps.receive;

import io.weir.api.net.Prefix;
import io.weir.library.credentials.Secret;
import java.util.List;

/**
 * Whose notifications are taken.
 *
 * @param allowed prefixes of senders; none means everybody
 * @param perSecond datagrams of one sender
 * @param communities of versions 1 and 2c; none means no such notification
 * @param users of version 3
 */
public record Access(
    List<Prefix> allowed, int perSecond, List<Secret> communities, List<TrapUser> users) {

  public Access {
    allowed = List.copyOf(allowed);
    communities = List.copyOf(communities);
    users = List.copyOf(users);
  }
}
