package io.weir.optimizer.trafficengineering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.api.optimize.Optimizer;
import io.weir.optimizer.trafficengineering.model.TrafficOptimizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferedOptimizersTest {

  @Test
  void eachOfTheModelIsOffered() throws Exception {
    List<String> offered = new ArrayList<>();
    for (Class<?> component : OfferedOptimizers.class.getDeclaredClasses()) {
      offered.add(((Optimizer) component.getConstructor().newInstance()).name());
    }
    List<String> all = TrafficOptimizer.all().stream().map(TrafficOptimizer::name).toList();
    offered.sort(Comparator.comparingInt(all::indexOf));
    assertEquals(all, offered);
    assertEquals(all.size(), Arrays.stream(offered.toArray()).distinct().count());
  }
}
