package io.weir.api.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.weir.api.net.Address;
import org.junit.jupiter.api.Test;

class FlowBatchTest {

  @Test
  void rowsTakenBackLeaveNothingBehind() {
    FlowBatch batch = new FlowBatch(8);
    batch.extend(3);
    batch.writeNumbers(FlowField.OCTETS)[2] = 7;
    batch.writeHighs(FlowField.SOURCE_ADDRESS)[2] = 8;
    batch.writeLows(FlowField.SOURCE_ADDRESS)[2] = 9;
    batch.writeTexts(FlowField.USER_NAME)[2] = "who";

    batch.truncate(2);
    assertEquals(2, batch.size());
    int row = batch.extend(1);

    assertEquals(2, row);
    assertEquals(0, batch.number(FlowField.OCTETS, row));
    assertEquals(Address.UNSPECIFIED, batch.address(FlowField.SOURCE_ADDRESS, row));
    assertEquals("", batch.text(FlowField.USER_NAME, row));
  }

  @Test
  void moreRowsThanThereAreCannotStay() {
    FlowBatch batch = new FlowBatch(8);
    batch.extend(3);
    assertThrows(IllegalArgumentException.class, () -> batch.truncate(4));
  }
}
