package io.weir.interfaces.shell.complete;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void theLastWordIsCompletedAndWhatStandsBeforeItStays() {
    assertEquals(List.of("x", "y"), Words.continued("a", ',', List.of("x", "y")));
    assertEquals(List.of("a,b,x"), Words.continued("a,b,c", ',', List.of("x")));
    assertEquals(List.of("proto tcp and"), Words.continued("proto tcp a", ' ', List.of("and")));
  }
}
