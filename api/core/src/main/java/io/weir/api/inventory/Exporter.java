package io.weir.api.inventory;

import io.weir.api.net.Address;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who sends flows.
 *
 * @param address the source of its datagrams
 * @param name what people call it, empty where unknown
 * @param firstSeen to the millisecond
 * @param lastSeen to the millisecond
 * @param protocols what it speaks, by the collectors' names
 * @param samplingInterval one in how many packets, 0 where unknown
 * @param deviceId the {@link Device#id()} that it is, where known
 */
public record Exporter(
    Address address,
    String name,
    Instant firstSeen,
    Instant lastSeen,
    SortedSet<String> protocols,
    long samplingInterval,
    Optional<String> deviceId)
    implements InventoryEntry {

  public Exporter {
    firstSeen = EntryTime.checked(firstSeen);
    lastSeen = EntryTime.checked(lastSeen);
    protocols = Collections.unmodifiableSortedSet(new TreeSet<>(protocols));
    protocols.forEach(InventoryEntry::key);
    deviceId.ifPresent(InventoryEntry::key);
  }

  @Override
  public String key() {
    return address.toString();
  }
}
