package io.weir.library.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.store.StoreStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StatusBoardTest {

  private static final Duration BLINK = Duration.ofMillis(20);
  private static final Duration LONG = Duration.ofMinutes(10);

  private final BlockingQueue<Long> rows = new LinkedBlockingQueue<>();
  private final AtomicInteger asked = new AtomicInteger();

  /** Answers once there is something to answer. */
  private StoreStatus slow() {
    asked.incrementAndGet();
    try {
      return new StoreStatus("slow", rows.take(), 0, Optional.empty(), Optional.empty());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aStoreThatTakesItsTimeIsAskedOnceAndItsAnswerIsGivenLater() {
    try (StatusBoard board = new StatusBoard(BLINK, LONG)) {
      assertThrows(UnavailableException.class, () -> board.of(this, this::slow));
      assertThrows(UnavailableException.class, () -> board.of(this, this::slow));
      assertEquals(1, asked.get());
      rows.add(7L);
      assertEquals(7, firstAnswer(board));
      assertEquals(7, board.of(this, this::slow).rows(), "what it said before");
      assertEquals(2, asked.get());
    }
  }

  private long firstAnswer(StatusBoard board) {
    while (true) {
      try {
        return board.of(this, this::slow).rows();
      } catch (UnavailableException e) {
        assertEquals(1, asked.get());
      }
    }
  }

  @Test
  void whoeverIsSilentForLongIsNotSpokenFor() {
    try (StatusBoard board = new StatusBoard(Duration.ofSeconds(1), Duration.ofMillis(1))) {
      rows.add(7L);
      assertEquals(7, board.of(this, this::slow).rows());
      UnavailableException silent =
          assertThrows(UnavailableException.class, () -> board.of(this, this::slow));
      assertTrue(silent.getMessage().startsWith("no answer within "), silent.getMessage());
    }
  }

  @Test
  void whatFailsSaysWhy() {
    try (StatusBoard board = new StatusBoard()) {
      UnavailableException failed =
          assertThrows(
              UnavailableException.class,
              () ->
                  board.of(
                      this,
                      () -> {
                        throw new IllegalStateException("the disk is gone");
                      }));
      assertEquals("the disk is gone", failed.getMessage());
    }
  }
}
