package io.weir.library.view.network;

import io.weir.api.snmp.SnmpSyntax;
import java.util.List;

/**
 * What an agent has under an object identifier.
 *
 * @param device the id of the device
 * @param oid what was asked for
 */
public record WalkAnswer(String device, String oid, List<Line> values) {

  /**
   * An instance.
   *
   * @param name with the object's name where it is known
   */
  public record Line(String oid, String name, SnmpSyntax syntax, String value) {}
}
