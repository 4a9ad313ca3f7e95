package io.weir.api.snmp;

import io.weir.api.net.Address;
import java.util.Optional;

/**
 * What a listener for notifications refused or lost for one reason, since it was started.
 *
 * @param reason in the words of counters: {@code unknown_sender}, {@code wrong_community}
 * @param count datagrams
 * @param lastSender whose the last of them was, where that is known
 */
public record TrapRefusal(String reason, long count, Optional<Address> lastSender) {}
