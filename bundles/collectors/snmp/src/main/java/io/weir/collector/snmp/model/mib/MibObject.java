package io.weir.collector.snmp.model.mib;

import io.weir.api.snmp.Oid;
import java.util.Arrays;
import java.util.List;

/** An object of a MIB module: a scalar, or a column of a table. */
public interface MibObject {

  /** The descriptor that the MIB gives it, such as {@code ifHCInOctets}. */
  String descriptor();

  /** Without instance: a scalar's is {@code .0} behind it, a column's the index of a row. */
  Oid oid();

  /** The identifiers of some objects, as a walk takes them. */
  static List<Oid> oids(MibObject... objects) {
    return Arrays.stream(objects).map(MibObject::oid).toList();
  }
}
