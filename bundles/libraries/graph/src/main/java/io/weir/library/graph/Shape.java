package io.weir.library.graph;

/** What no what-if changes: which nodes and links there are and how they hang together. */
final class Shape {

  final Names nodes;
  final Names links;
  final String[] labels;
  final Column latitude;
  final Column longitude;
  final int[] from;
  final int[] to;
  final int[] reverse;
  final Adjacency out;
  final Adjacency in;
  final TieBreak tieBreak;
  final Names adminGroups;
  final long[] adminGroupsOf;
  final Groups sharedRisks;

  /** Freezes what the builder gathered. */
  Shape(GraphBuilder builder) {
    nodes = new Names(builder.nodes.names());
    links = new Names(builder.links.names());
    labels = builder.nodes.labels();
    latitude = builder.nodes.latitude();
    longitude = builder.nodes.longitude();
    from = builder.links.from();
    to = builder.links.to();
    reverse = builder.links.reverse();
    out = new Adjacency(nodes.count(), from, to);
    in = new Adjacency(nodes.count(), to, from);
    tieBreak = new TieBreak(nodes.count(), links);
    adminGroups = builder.links.adminGroups();
    adminGroupsOf = builder.links.adminGroupsOf();
    sharedRisks = builder.links.sharedRisks();
  }
}
