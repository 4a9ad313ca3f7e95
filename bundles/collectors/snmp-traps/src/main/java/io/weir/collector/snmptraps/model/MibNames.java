package io.weir.collector.snmptraps.model;

import io.weir.api.snmp.Oid;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The names that MIB modules register, as far as they are known here. Immutable. */
public final class MibNames {

  private static final String RESOURCE = "names.properties";

  private final Map<Oid, String> names;
  private final int shortest;
  private final int longest;

  private MibNames(Map<Oid, String> names) {
    this.names = Map.copyOf(names);
    shortest = names.keySet().stream().mapToInt(Oid::size).min().orElse(0);
    longest = names.keySet().stream().mapToInt(Oid::size).max().orElse(0);
  }

  /** Those that come with Weir. */
  public static MibNames shipped() {
    Properties read = new Properties();
    try (InputStream in = MibNames.class.getResourceAsStream(RESOURCE)) {
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<Oid, String> names = new HashMap<>();
    read.forEach((oid, name) -> names.put(Oid.parse(oid.toString()), name.toString().strip()));
    return new MibNames(names);
  }

  /**
   * The name nearest above, continued in dotted decimal: {@code ifIndex.3}; all in dotted decimal
   * where there is none.
   */
  public String of(Oid oid) {
    for (int size = Math.min(longest, oid.size()); size >= shortest; size--) {
      String name = names.get(oid.head(size));
      if (name != null) {
        return size == oid.size() ? name : name + "." + oid.from(size);
      }
    }
    return oid.toString();
  }
}
