package io.weir.collector.snmptraps.receive;

import io.weir.api.net.Address;
import io.weir.library.credentials.Secret;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whose notifications are taken.
 *
 * @param known whether a sender is believed to be who it seems to be, where nothing proves it:
 *     versions 1 and 2c, and users without authentication. Called on the socket's thread; must not
 *     block
 * @param perSecond datagrams of one sender
 * @param communities of versions 1 and 2c; none means no such notification
 * @param users of version 3
 */
public record Access(
    Predicate<Address> known, int perSecond, List<Secret> communities, List<TrapUser> users) {

  public Access {
    communities = List.copyOf(communities);
    users = List.copyOf(users);
  }
}
