package io.weir.api.collect;

/**
 * What a replay did.
 *
 * @param packets in the capture
 * @param datagrams handed to a collector
 * @param skipped packets that no collector speaks, or that are no UDP
 * @param records flows decoded from them
 */
public record ReplayResult(long packets, long datagrams, long skipped, long records) {}
