package io.weir.library.view.topology;

import io.weir.api.inventory.Device;
import io.weir.api.topology.TopologyLink;
import io.weir.api.topology.TopologySnapshot;
import java.util.Locale;

/**
 * A topology in Graphviz's DOT language: a link that both ends tell of is drawn through, one that
 * one end tells of dashed, one that is kept for a while or made by hand dotted.
 */
final class Dot {

  private static final int LONGEST = 200;

  private Dot() {}

  static String text(TopologySnapshot snapshot) {
    StringBuilder dot = new StringBuilder("graph topology {\n");
    dot.append("  node [shape=box];\n");
    for (Device device : snapshot.devices()) {
      dot.append("  ").append(quoted(device.id())).append(" [label=").append(label(device));
      dot.append("];\n");
    }
    for (TopologyLink link : snapshot.links()) {
      edge(link, dot);
    }
    return dot.append("}\n").toString();
  }

  private static String label(Device device) {
    String address = device.address().toString();
    return device.name().equals(address)
        ? quoted(address)
        : "\"" + escaped(device.name()) + "\\n" + escaped(address) + "\"";
  }

  private static void edge(TopologyLink link, StringBuilder dot) {
    dot.append("  ").append(quoted(link.a().deviceId()));
    dot.append(" -- ").append(quoted(link.z().deviceId()));
    dot.append(" [taillabel=").append(quoted(link.a().name()));
    dot.append(", headlabel=").append(quoted(link.z().name()));
    dot.append(", label=")
        .append(
            quoted(
                String.format(
                    Locale.ROOT, "%s %.2f", link.link().protocol(), link.link().confidence())));
    dot.append(", style=").append(style(link)).append("];\n");
  }

  private static String style(TopologyLink link) {
    return switch (link.ends()) {
      case 2 -> "solid";
      case 1 -> "dashed";
      default -> "dotted";
    };
  }

  private static String quoted(String text) {
    return "\"" + escaped(text) + "\"";
  }

  /** Within quotes a quote ends the text, and a backslash begins something in a label. */
  private static String escaped(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    String some = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    return some.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
