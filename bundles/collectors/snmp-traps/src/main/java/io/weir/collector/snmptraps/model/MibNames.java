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

  private final Node root;

  /** A sub-identifier; its name is empty where only what is below it has one. */
  private static final class Node {
    private final Map<Long, Node> below = new HashMap<>();
    private String name = "";
  }

  private MibNames(Node root) {
    this.root = root;
  }

  /** Those that come with Weir. */
  public static MibNames shipped() {
    Properties read = new Properties();
    try (InputStream in = MibNames.class.getResourceAsStream(RESOURCE)) {
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Node root = new Node();
    read.forEach((oid, name) -> add(root, Oid.parse(oid.toString()), name.toString().strip()));
    return new MibNames(root);
  }

  private static void add(Node root, Oid oid, String name) {
    Node node = root;
    for (int place = 0; place < oid.size(); place++) {
      node = node.below.computeIfAbsent(oid.arc(place), arc -> new Node());
    }
    node.name = name;
  }

  /**
   * The name nearest above, continued in dotted decimal: {@code ifIndex.3}; all in dotted decimal
   * where there is none.
   */
  public String of(Oid oid) {
    String nearest = "";
    int size = 0;
    Node node = root;
    for (int place = 0; place < oid.size() && node != null; place++) {
      node = node.below.get(oid.arc(place));
      if (node != null && !node.name.isEmpty()) {
        nearest = node.name;
        size = place + 1;
      }
    }
    if (nearest.isEmpty()) {
      return oid.toString();
    }
    return size == oid.size() ? nearest : nearest + "." + oid.from(size);
  }
}
