package io.weir.api.flow;

import java.util.Map;

/**
 * A record with everything its exporter put into it, for people and tools; never made on the fast
 * path.
 *
 * @param protocol {@code netflow5}, {@code netflow9}, {@code ipfix}, {@code sflow5}
 * @param exporter who exported it
 * @param observationDomain observation domain, source id or sub-agent
 * @param template template id; 0 for a protocol without
 * @param options whether it is an options record
 * @param elements element name to value in the record's order: {@link Long}, {@link
 *     java.math.BigInteger} beyond 63 bits, {@link Double}, {@link Boolean}, {@link
 *     java.time.Instant}, or text for all else; a {@link java.util.List} where an element repeats.
 *     Of the lists of RFC 6313, a basicList is a {@link Map} from its element's name to a list of
 *     values, the others are lists of such maps, one for each record
 */
public record ExportedRecord(
    String protocol,
    ExporterId exporter,
    long observationDomain,
    int template,
    boolean options,
    Map<String, Object> elements) {}
