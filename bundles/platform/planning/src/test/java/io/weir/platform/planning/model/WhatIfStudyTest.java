package io.weir.platform.planning.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.planning.Bottleneck;
import io.weir.api.planning.NetworkChange;
import io.weir.api.planning.PlanningException;
import io.weir.api.planning.WhatIf;
import io.weir.api.traffic.LinkLoad;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class WhatIfStudyTest {

  private static WhatIf with(NetworkChange... changes) throws PlanningException {
    return WhatIfStudy.compare(Triangle.NETWORK, Changes.of(Triangle.NETWORK, List.of(changes)));
  }

  @Test
  void sendsTrafficRoundAboutWhenALinkFails() throws PlanningException {
    WhatIf answer = with(new NetworkChange.LinkState("a:b", false));

    assertEquals(0.8, answer.before(), 1e-12);
    assertEquals(0.9, answer.after(), 1e-12);
    assertEquals(
        List.of("a:b", "a:c", "c:b"),
        answer.links().stream()
            .filter(link -> link.utilisationBefore() != link.utilisationAfter())
            .map(WhatIf.ChangedLink::linkId)
            .sorted()
            .toList());
    assertTrue(answer.cutOff().isEmpty());
  }

  @Test
  void sharesTrafficAmongWaysOfTheSameCost() throws PlanningException {
    WhatIf answer = with(new NetworkChange.CostOf("a:b", 20));

    assertEquals(0.5, answer.after(), 1e-12, "4 + 1 Gbit/s from a to c");
  }

  @Test
  void saysWhoIsCutOff() throws PlanningException {
    WhatIf answer = with(new NetworkChange.NodeState("b", false));

    assertEquals(0.1, answer.after(), 1e-12);
    assertEquals(List.of("ab"), answer.cutOff().stream().map(WhatIf.CutOff::demandId).toList());
  }

  @Test
  void findsBottlenecksAndWhatMakesThem() throws PlanningException {
    Network half = Changes.of(Triangle.NETWORK, List.of(new NetworkChange.CostOf("a:b", 20)));

    List<Bottleneck> tight = new TightLinks(half, List.of(new LinkLoad("c:b", 9e9, 1))).find(2);

    assertEquals(List.of("c:b", "a:c"), tight.stream().map(Bottleneck::linkId).toList());
    assertEquals(OptionalDouble.of(9e9), tight.get(0).measured());
    assertEquals(4e9, tight.get(0).modelled(), 1);
    assertEquals(0.5, tight.get(1).utilisation(), 1e-12);
    assertEquals(
        List.of("ab", "ac"),
        tight.get(1).demands().stream().map(Bottleneck.Part::demandId).toList());
    assertEquals(4e9, tight.get(1).demands().get(0).bitsPerSecond(), 1);
  }
}
