package io.weir.platform.planning.model;

import io.weir.api.planning.WhatIf;
import io.weir.api.planning.WhatIf.ChangedLink;
import io.weir.api.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Compares a network with what it would be. */
public final class WhatIfStudy {

  private static final Comparator<ChangedLink> MOST_CHANGED =
      Comparator.comparingDouble(
          (ChangedLink link) -> -Math.abs(link.utilisationAfter() - link.utilisationBefore()));

  private WhatIfStudy() {}

  /** Both have the same links in the same order. */
  public static WhatIf compare(Network today, Network changed) {
    EqualCostLoads before = new EqualCostLoads(today);
    EqualCostLoads after = new EqualCostLoads(changed);
    List<ChangedLink> links = new ArrayList<>();
    List<Topology.Link> all = changed.topology().links();
    for (int i = 0; i < all.size(); i++) {
      links.add(
          new ChangedLink(
              all.get(i).id(),
              before.load(i),
              after.load(i),
              before.utilisation(i),
              after.utilisation(i)));
    }
    links.sort(MOST_CHANGED.thenComparing(ChangedLink::linkId));
    return new WhatIf(
        changed.topology(),
        changed.traffic(),
        before.largestUtilisation(),
        after.largestUtilisation(),
        links,
        after.cutOff().stream()
            .map(cut -> new WhatIf.CutOff(cut.id(), cut.from(), cut.to(), cut.bitsPerSecond()))
            .toList());
  }
}
