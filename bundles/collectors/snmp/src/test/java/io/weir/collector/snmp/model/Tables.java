package io.weir.collector.snmp.model;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpSyntax;
import io.weir.api.snmp.SnmpTable;
import io.weir.api.snmp.SnmpValue;
import io.weir.api.snmp.VarBind;
import io.weir.collector.snmp.model.mib.MibObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Made-up tables. */
public final class Tables {

  private final List<VarBind> cells = new ArrayList<>();

  public Tables number(MibObject column, String index, long value) {
    return cell(column, index, new SnmpValue.Numeric(SnmpSyntax.INTEGER32, value));
  }

  public Tables text(MibObject column, String index, String value) {
    return octets(column, index, value.getBytes(StandardCharsets.UTF_8));
  }

  public Tables hex(MibObject column, String index, String digits) {
    return octets(column, index, HexFormat.of().parseHex(digits));
  }

  public Tables octets(MibObject column, String index, byte[] value) {
    return cell(column, index, new SnmpValue.Octets(SnmpSyntax.OCTET_STRING, value));
  }

  public Tables name(MibObject column, String index, String oid) {
    return cell(column, index, new SnmpValue.Name(Oid.parse(oid)));
  }

  public Tables cell(MibObject column, String index, SnmpValue value) {
    cells.add(new VarBind(column.oid().append(Oid.parse(index)), value));
    return this;
  }

  public SnmpTable table(List<Oid> columns) {
    return SnmpTable.of(columns, cells);
  }
}
