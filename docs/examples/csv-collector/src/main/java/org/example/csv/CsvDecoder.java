package org.example.csv;

import io.weir.api.flow.ExporterId;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowDecoder;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowSink;
import io.weir.api.net.Address;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** One row for each line; a line that is no flow is an error at its offset, and the next goes on. */
final class CsvDecoder implements FlowDecoder {

  private static final int COLUMNS = 7;

  @Override
  public void decode(ByteBuffer datagram, ExporterId exporter, FlowSink out) {
    String text = StandardCharsets.US_ASCII.decode(datagram).toString();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      decodeLine(text.substring(start, end), start, out);
      start = end + 1;
    }
  }

  private void decodeLine(String line, int offset, FlowSink out) {
    String[] columns = line.split(",", -1);
    if (columns.length != COLUMNS) {
      out.error("wrong_column_count", offset);
      return;
    }
    try {
      Address source = Address.parse(columns[0]);
      Address destination = Address.parse(columns[1]);
      long[] numbers = new long[COLUMNS - 2];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = Long.parseUnsignedLong(columns[i + 2]);
      }
      write(source, destination, numbers, out);
    } catch (IllegalArgumentException e) {
      out.error("bad_value", offset);
    }
  }

  private static void write(Address source, Address destination, long[] numbers, FlowSink out) {
    FlowBatch batch = out.rows(1);
    int row = batch.size() - 1;
    writeAddress(batch, row, FlowField.SOURCE_ADDRESS, source);
    writeAddress(batch, row, FlowField.DESTINATION_ADDRESS, destination);
    batch.writeNumbers(FlowField.PROTOCOL)[row] = numbers[0];
    batch.writeNumbers(FlowField.SOURCE_PORT)[row] = numbers[1];
    batch.writeNumbers(FlowField.DESTINATION_PORT)[row] = numbers[2];
    batch.writeNumbers(FlowField.PACKETS)[row] = numbers[3];
    batch.writeNumbers(FlowField.OCTETS)[row] = numbers[4];
  }

  private static void writeAddress(FlowBatch batch, int row, FlowField field, Address address) {
    batch.writeHighs(field)[row] = address.high();
    batch.writeLows(field)[row] = address.low();
  }
}
