package io.weir.store.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListingTest {

  @Test
  void theEndOfAPrefixIsTheNextCharacterThatSortsAlikeEverywhere() {
    assertEquals(Optional.of("2 "), Listing.end("2\u001f"));
    assertEquals(Optional.of("b"), Listing.end("a"));
    assertEquals(Optional.of("b"), Listing.end("a\uffff"));
    assertEquals(Optional.of("b"), Listing.end("a\ud83d\ude00"));
    assertEquals(Optional.of("b"), Listing.end("a\ud7ff\ue000"));
    assertEquals(Optional.empty(), Listing.end("\uffff"));
    assertEquals(Optional.empty(), Listing.end(""));
  }
}
