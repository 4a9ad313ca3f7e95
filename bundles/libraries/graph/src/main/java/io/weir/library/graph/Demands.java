package io.weir.library.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who asks for how much between which nodes of a graph, in the unit of its capacities. Demands have
 * the ids of the input and indexes from 0 in its order. One may have the same node as both ends, as
 * measured matrices do: it needs no link. Immutable, for any thread.
 */
public final class Demands {

  private final String[] ids;
  private final int[] from;
  private final int[] to;
  private final double[] volume;

  private Demands(Builder builder) {
    ids = builder.ids.toArray(String[]::new);
    from = Arrays.copyOf(builder.from, ids.length);
    to = Arrays.copyOf(builder.to, ids.length);
    volume = Arrays.copyOf(builder.volume, ids.length);
  }

  public int count() {
    return ids.length;
  }

  public String id(int demand) {
    return ids[demand];
  }

  public int from(int demand) {
    return from[demand];
  }

  public int to(int demand) {
    return to[demand];
  }

  public double volume(int demand) {
    return volume[demand];
  }

  /** The same, with one demand of another volume. */
  public Demands with(int demand, double otherVolume) {
    Builder.requireVolume(ids[demand], otherVolume);
    Builder builder = new Builder(this);
    builder.volume[demand] = otherVolume;
    return new Demands(builder);
  }

  @Override
  public String toString() {
    return count() + " demands";
  }

  /**
   * Gathers demands and refuses what is none with an {@link IllegalArgumentException} that names
   * it: an id that was there, an unknown node, a volume that is negative or no number, and more
   * than 16,777,216 of them.
   */
  public static final class Builder {

    private static final int MOST = 1 << 24;
    private static final double LARGEST = 0x1p1000;

    private final int nodes;
    private final List<String> ids;
    private final Set<String> known;
    private int[] from;
    private int[] to;
    private double[] volume;

    public Builder(Graph graph) {
      this.nodes = graph.nodeCount();
      this.ids = new ArrayList<>();
      this.known = new HashSet<>();
      this.from = new int[16];
      this.to = new int[16];
      this.volume = new double[16];
    }

    private Builder(Demands demands) {
      this.nodes = Integer.MAX_VALUE;
      this.ids = Arrays.asList(demands.ids);
      this.known = Set.of();
      this.from = demands.from;
      this.to = demands.to;
      this.volume = demands.volume.clone();
    }

    public Builder add(String id, int source, int target, double asked) {
      GraphBuilder.requireId("demand", id);
      int demand = ids.size();
      if (demand == MOST) {
        throw new IllegalArgumentException("demand " + id + ": wanted at most " + MOST);
      }
      requireNode(id, source);
      requireNode(id, target);
      requireVolume(id, asked);
      if (!known.add(id)) {
        throw new IllegalArgumentException("demand " + id + ": wanted it once, got it twice");
      }
      if (demand == from.length) {
        from = Arrays.copyOf(from, 2 * demand);
        to = Arrays.copyOf(to, 2 * demand);
        volume = Arrays.copyOf(volume, 2 * demand);
      }
      ids.add(id);
      from[demand] = source;
      to[demand] = target;
      volume[demand] = asked;
      return this;
    }

    public Demands build() {
      return new Demands(this);
    }

    private void requireNode(String id, int node) {
      if (node < 0 || node >= nodes) {
        throw new IllegalArgumentException(
            "demand %s: wanted one of the %d nodes, got number %d".formatted(id, nodes, node));
      }
    }

    private static void requireVolume(String id, double asked) {
      if (!(asked >= 0 && asked <= LARGEST)) {
        throw new IllegalArgumentException(
            "demand " + id + ": wanted a volume from 0 to 10^301, got " + asked);
      }
    }
  }
}
