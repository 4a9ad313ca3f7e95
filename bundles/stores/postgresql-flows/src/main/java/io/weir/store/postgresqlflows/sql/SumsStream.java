package io.weir.store.postgresqlflows.sql;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowField.Kind;
import io.weir.api.flow.Measure;
import io.weir.api.net.Address;
import io.weir.store.postgresqlflows.model.KeySums;
import io.weir.store.postgresqlflows.model.Others;
import io.weir.store.postgresqlflows.wire.CopyDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes the sums of a minute, in COPY's text format: a dimension's rows lie side by side. */
final class SumsStream {

  private static final int PIECE = 1 << 16;
  private static final int MEASURES = Measure.values().length;
  private static final String NOTHING = "\t\\N";

  private final CopyIn copy;
  private final String bin;
  private final StringBuilder text = new StringBuilder(2 * PIECE);

  SumsStream(Connection connection, Options options, long bin) throws SQLException {
    this.bin = Sql.instant(bin).toString();
    String command =
        "COPY "
            + options.in(Relation.FLOW_MINUTE.table())
            + " (bin, dimension, other, complete, folded, "
            + Dimension.columns(Dimension.allFields())
            + ", "
            + Sums.each(column -> column)
            + ", "
            + Sums.each(column -> "most_" + column)
            + ") FROM STDIN";
    copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command);
  }

  void write(Dimension dimension, KeySums sums) throws SQLException {
    Others others = sums.others();
    for (int row = 0; row < sums.size(); row++) {
      begin(dimension, false, sums.isComplete(row), others.any());
      keys(dimension.fields(), sums, row);
      for (int i = 0; i < MEASURES; i++) {
        text.append('\t').append(sums.sum(row, i));
      }
      end(NOTHING.repeat(MEASURES));
    }
    if (others.any()) {
      write(dimension, others);
    }
  }

  private void write(Dimension dimension, Others others) throws SQLException {
    begin(dimension, true, true, true);
    text.append(NOTHING.repeat(Dimension.allFields().size()));
    StringBuilder most = new StringBuilder();
    for (int i = 0; i < MEASURES; i++) {
      text.append('\t').append(others.sum(i));
      most.append('\t').append(others.most(i));
    }
    end(most.toString());
  }

  private void begin(Dimension dimension, boolean other, boolean complete, boolean folded) {
    text.append(bin).append('\t').append(dimension.label());
    text.append('\t').append(other).append('\t').append(complete).append('\t').append(folded);
  }

  private void keys(List<FlowField> fields, KeySums sums, int row) {
    for (FlowField field : Dimension.allFields()) {
      if (fields.contains(field)) {
        key(field, sums, row, CopyDecoder.width(fields.subList(0, fields.indexOf(field))));
      } else {
        text.append(NOTHING);
      }
    }
  }

  private void key(FlowField field, KeySums sums, int row, int place) {
    long first = sums.key(row, place);
    if (field.kind() == Kind.ADDRESS) {
      Address address = new Address(first, sums.key(row, place + 1));
      text.append(address.isUnspecified() ? NOTHING : "\t" + SqlAddress.text(address));
    } else {
      text.append(first == 0 ? NOTHING : "\t" + first);
    }
  }

  private void end(String most) throws SQLException {
    text.append(most).append('\n');
    if (text.length() >= PIECE) {
      send();
    }
  }

  private void send() throws SQLException {
    byte[] octets = text.toString().getBytes(StandardCharsets.US_ASCII);
    copy.writeToCopy(octets, 0, octets.length);
    text.setLength(0);
  }

  void end() throws SQLException {
    send();
    copy.endCopy();
  }
}
