package io.weir.collector.netflow.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.weir.api.flow.ExportedRecord;
import io.weir.api.net.Address;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Compares a record with what another decoder made of the same octets. */
final class Golden {

  private static final Map<String, Long> WORDS =
      Map.ofEntries(
          Map.entry("ICMP", 1L),
          Map.entry("IGMP", 2L),
          Map.entry("TCP", 6L),
          Map.entry("UDP", 17L),
          Map.entry("GRE", 47L),
          Map.entry("ESP", 50L),
          Map.entry("ICMPv6", 58L),
          Map.entry("IPv6ICMP", 58L),
          Map.entry("ingress", 0L),
          Map.entry("egress", 1L),
          Map.entry("idletimeout", 1L),
          Map.entry("activetimeout", 2L),
          Map.entry("endofFlowdetected", 3L),
          Map.entry("forcedend", 4L),
          Map.entry("lackofresources", 5L),
          Map.entry("VRRP", 112L),
          Map.entry("OSPFIGP", 89L),
          Map.entry("PIM", 103L),
          Map.entry("Unknown", 0L),
          Map.entry("LDP", 5L),
          Map.entry("BGP", 4L),
          Map.entry("IPv4", 4L),
          Map.entry("IPv6", 41L),
          Map.entry("TransmissionControlProtocol", 6L),
          Map.entry("RandomnoutofNSampling", 3L),
          Map.entry("{\"Forwarded\":\"Unknown\"}", 64L),
          Map.entry("{\"Dropped\":\"Unknown\"}", 128L),
          Map.entry("{\"Consumed\":\"Forus\"}", 195L));
  private static final List<String> FLAGS =
      List.of("FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR");

  private final Map<String, Object> ours = new HashMap<>();

  Golden(ExportedRecord record) {
    record.elements().forEach((name, value) -> ours.put(plain(name), value));
  }

  /** Case and underscores are a matter of taste. */
  static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** What differs, in words; empty if the value is the same. */
  Optional<String> difference(String name, JsonNode theirs) {
    Object value = ours.get(plain(name));
    if (value == null) {
      return Optional.of(name + ": wanted " + theirs + ", got none of " + ours.keySet());
    }
    return same(value, theirs)
        ? Optional.empty()
        : Optional.of(name + ": wanted " + theirs + ", got " + value);
  }

  private static boolean same(Object value, JsonNode theirs) {
    if (value instanceof List<?> list) {
      return theirs.isArray()
          ? sameList(list, theirs)
          : list.stream().anyMatch(one -> same(one, theirs));
    }
    if (theirs.isArray()) {
      return value.toString().replace(":", "").equals(hex(theirs));
    }
    if (theirs.isObject()) {
      long wanted = WORDS.getOrDefault(theirs.toString(), number(theirs));
      return value instanceof Number && value.toString().equals(Long.toString(wanted));
    }
    if (value instanceof Instant time) {
      return theirs.isTextual() && sameTime(time, Instant.parse(theirs.asText()));
    }
    if (value instanceof Boolean || (value instanceof Number && theirs.isNumber())) {
      return value.toString().equals(theirs.asText());
    }
    if (value instanceof Number) {
      return value.equals(WORDS.get(theirs.asText())) || value.toString().equals(theirs.asText());
    }
    return sameText(value.toString(), theirs.asText());
  }

  /**
   * To the microsecond: RFC 7011 section 6.1.9 has the bits below it ignored, and others round them
   * differently.
   */
  private static boolean sameTime(Instant ours, Instant theirs) {
    boolean whole = theirs.equals(theirs.truncatedTo(ChronoUnit.MILLIS));
    return whole
        ? ours.equals(theirs)
        : Duration.between(ours, theirs).abs().compareTo(Duration.of(1, ChronoUnit.MICROS)) <= 0;
  }

  private static boolean sameText(String value, String theirs) {
    return value.equalsIgnoreCase(theirs.strip())
        || value.strip().equals(theirs.strip())
        || value.equals(base64(theirs))
        || sameAddress(value, theirs);
  }

  private static boolean sameAddress(String value, String theirs) {
    try {
      return Address.parse(value).equals(Address.parse(theirs));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean sameList(List<?> list, JsonNode theirs) {
    boolean same = list.size() == theirs.size();
    for (int i = 0; same && i < list.size(); i++) {
      same = same(list.get(i), theirs.get(i));
    }
    return same;
  }

  private static String base64(String text) {
    try {
      return HexFormat.of().formatHex(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String hex(JsonNode octets) {
    StringBuilder text = new StringBuilder();
    octets.forEach(octet -> text.append(String.format("%02x", octet.asInt())));
    return text.toString();
  }

  /** TCP flags by name, or a value that its registry has no word for. */
  private static long number(JsonNode object) {
    if (object.size() == 1) {
      return object.elements().next().asLong();
    }
    long bits = 0;
    for (String flag : FLAGS) {
      bits |= object.path(flag).asBoolean() ? 1L << FLAGS.indexOf(flag) : 0;
    }
    return bits;
  }

  /** Each field that differs. */
  List<String> differences(JsonNode fields, Map<String, String> aliases) {
    List<String> found = new ArrayList<>();
    fields.forEachEntry(
        (key, value) -> {
          String name = aliases.getOrDefault(key, key);
          if (!name.isEmpty()) {
            difference(name, value).ifPresent(found::add);
          }
        });
    return found;
  }
}
