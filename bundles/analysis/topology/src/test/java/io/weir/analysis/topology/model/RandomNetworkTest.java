package io.weir.analysis.topology.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.topology.TopologyLink;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Networks by chance: what is concluded is what was seen, whatever the order. */
class RandomNetworkTest {

  /** How many ends of a link are heard in a way that can be understood. */
  private final Map<String, Integer> usable = new HashMap<>();

  private RandomNetwork network;

  @RepeatedTest(150)
  void concludesExactlyWhatWasSeen(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    network = new RandomNetwork(random);
    for (RandomNetwork.Cable cable : network.cables) {
      int ends = network.hear(cable.a(), cable.z()) + network.hear(cable.z(), cable.a());
      if (ends > 0) {
        usable.put(cable.text(), ends);
      }
    }

    Survey survey = network.inventory.survey();

    Set<String> concluded = Inventory.texts(survey.put());
    assertEquals(Set.of(), without(concluded, usable.keySet()), "nobody saw");
    assertEquals(Set.of(), without(usable.keySet(), concluded), "not concluded");
    for (TopologyLink link : survey.snapshot().links()) {
      String text = Inventory.texts(Set.of(link.link())).iterator().next();
      assertEquals(usable.get(text), link.ends(), text);
      assertTrue(link.link().confidence() > (link.ends() == 2 ? 0.8 : 0.4), text);
    }
    shuffle(random);
    assertEquals(survey, network.inventory.survey());
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    Set<String> rest = new TreeSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  private void shuffle(Random random) {
    Collections.shuffle(network.inventory.devices, random);
    Collections.shuffle(network.inventory.interfaces, random);
    Collections.shuffle(network.inventory.heard, random);
  }
}
