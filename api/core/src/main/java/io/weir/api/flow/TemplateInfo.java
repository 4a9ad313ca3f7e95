package io.weir.api.flow;

import java.time.Instant;
import java.util.List;

/**
 * A template as it stands in a decoder.
 *
 * @param protocol as in {@link ExportedRecord}
 * @param exporter who sent it
 * @param observationDomain the domain it is valid in
 * @param id 256 to 65535
 * @param options whether it is an options template
 * @param elements element names with their lengths in octets, {@code v} where variable: {@code
 *     octetDeltaCount/8}
 * @param received when it was last received
 * @param used when a data set last used it; the epoch if none did
 * @param records data records decoded with it
 */
public record TemplateInfo(
    String protocol,
    ExporterId exporter,
    long observationDomain,
    int id,
    boolean options,
    List<String> elements,
    Instant received,
    Instant used,
    long records) {}
