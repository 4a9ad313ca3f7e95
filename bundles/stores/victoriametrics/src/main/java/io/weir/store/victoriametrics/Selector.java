package io.weir.store.victoriametrics;

import io.weir.api.metric.MetricQuery;
import io.weir.api.store.StoreException;
import java.util.Map;
import java.util.TreeMap;

/** Which series are asked for, in PromQL. */
final class Selector {

  /** Every series that there is. */
  static final String EVERYTHING = "{" + RemoteWrite.NAME + "=~\".+\"}";

  private Selector() {}

  /**
   * The series of a query.
   *
   * @throws StoreException REJECTED if it names a label that no series can have
   */
  static String of(MetricQuery query) throws StoreException {
    StringBuilder selector = new StringBuilder("{");
    matcher(selector, RemoteWrite.NAME, query.name());
    for (Map.Entry<String, String> label : new TreeMap<>(query.labels()).entrySet()) {
      matcher(selector.append(','), checked(label.getKey()), label.getValue());
    }
    return selector.append('}').toString();
  }

  /** A label's name, which stands in a query as it is. */
  static String checked(String label) throws StoreException {
    if (!RemoteWrite.isLabel(label)) {
      throw new StoreException(
          StoreException.Kind.REJECTED,
          "wanted a label name of letters, digits and '_', got '" + label + "'");
    }
    return label;
  }

  private static void matcher(StringBuilder selector, String label, String value) {
    String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    selector.append(label).append("=\"").append(quoted).append('"');
  }
}
