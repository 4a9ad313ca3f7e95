package io.weir.optimizer.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MinCostFlowStrategyTest {

  @Test
  void aWrongOptionIsOneSentence() {
    assertEquals("wanted a window of 0 seconds or more, got -1.0", messageOf(new Settings(-1, 32)));
    assertEquals(
        "wanted a window of 0 seconds or more, got NaN", messageOf(new Settings(Double.NaN, 32)));
    assertEquals(
        "wanted a largest batch of 1 task or more, got 0", messageOf(new Settings(0.5, 0)));
  }

  private static String messageOf(Settings settings) {
    return assertThrows(IllegalArgumentException.class, () -> new MinCostFlowStrategy(settings))
        .getMessage();
  }
}
