package io.weir.api.topology;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/** Tells topologies apart by what routing goes by, whatever the order of nodes and links. */
final class TopologyDigest {

  private static final int LETTERS = 12;

  private final MessageDigest digest;

  private TopologyDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java has SHA-256 always", e);
    }
  }

  static String of(List<Topology.Node> nodes, List<Topology.Link> links) {
    TopologyDigest digest = new TopologyDigest();
    nodes.stream().sorted(Comparator.comparing(Topology.Node::id)).forEach(digest::add);
    links.stream().sorted(Comparator.comparing(Topology.Link::id)).forEach(digest::add);
    return HexFormat.of().formatHex(digest.digest.digest()).substring(0, LETTERS);
  }

  private void add(Topology.Node node) {
    add("node", node.id(), node.up());
  }

  private void add(Topology.Link link) {
    LinkQualities known = link.qualities();
    add("link", link.id(), link.from(), link.to(), link.up());
    add(known.cost(), known.delay(), known.jitter(), known.loss(), known.capacity());
    groups(link.adminGroups());
    groups(link.sharedRisks());
  }

  private void groups(Collection<String> names) {
    add(new TreeSet<>(names).toArray());
  }

  /** Each value with its length before it, so that no two lists look alike. */
  private void add(Object... values) {
    digest.update((values.length + ";").getBytes(StandardCharsets.UTF_8));
    for (Object value : values) {
      byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
      digest.update((text.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(text);
    }
  }
}
