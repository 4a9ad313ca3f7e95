package io.weir.cli.plan;

import io.weir.cli.json.JsonOutput;
import io.weir.library.graph.Graph;
import io.weir.library.graph.LinkAttribute;
import io.weir.library.graph.path.Path;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Paths between two nodes, for programs and for people.
 *
 * @param kind what they are
 */
record FoundPaths(Graph graph, int source, int target, String kind, List<Path> paths) {

  FoundPaths {
    paths = List.copyOf(paths);
  }

  void write(JsonOutput out) throws IOException {
    out.open('{');
    out.name("from").value(graph.nodeId(source));
    out.name("to").value(graph.nodeId(target));
    out.name("kind").value(kind);
    out.name("paths").open('[');
    for (Path path : paths) {
      write(path, out);
    }
    out.close(']').close('}').line();
  }

  private void write(Path path, JsonOutput out) throws IOException {
    out.open('{');
    out.name("cost").value(path.weight());
    out.name("delay").value(sum(path, LinkAttribute.DELAY));
    out.name("capacity").value(least(path, LinkAttribute.CAPACITY));
    out.name("hops").value(path.hops());
    out.name("nodes").open('[').value(graph.nodeId(source));
    for (int i = 0; i < path.hops(); i++) {
      out.value(graph.nodeId(graph.to(path.link(i))));
    }
    out.close(']').name("links").open('[');
    for (int i = 0; i < path.hops(); i++) {
      out.value(graph.linkId(path.link(i)));
    }
    out.close(']').close('}');
  }

  String table() {
    StringBuilder text = new StringBuilder();
    line(text, "%4s %12s %12s %14s %5s  %s", "path", "cost", "delay", "capacity", "hops", "nodes");
    for (int i = 0; i < paths.size(); i++) {
      Path path = paths.get(i);
      line(
          text,
          "%4d %12.10g %12.6g %14.6g %5d  %s",
          i + 1,
          path.weight(),
          sum(path, LinkAttribute.DELAY),
          least(path, LinkAttribute.CAPACITY),
          path.hops(),
          nodes(path));
    }
    return text.toString();
  }

  private String nodes(Path path) {
    StringBuilder nodes = new StringBuilder(graph.label(source));
    path.links().forEach(link -> nodes.append(" → ").append(graph.label(graph.to(link))));
    return nodes.toString();
  }

  private double sum(Path path, LinkAttribute attribute) {
    return path.links().mapToDouble(link -> graph.get(link, attribute)).sum();
  }

  private double least(Path path, LinkAttribute attribute) {
    return path.links()
        .mapToDouble(link -> graph.get(link, attribute))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
