package io.weir.collector.netflow.wire;

import io.weir.api.flow.FlowField;
import io.weir.library.packet.Layer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How the records of one template become rows: found out once, when its first data comes. */
final class Columns {

  private static final int NO_ELEMENT = -1;

  /** Column, element for IPv4, element for IPv6; Cisco's ASA has its own in NetFlow v9. */
  private static final int[][] ADDRESSES = {
    {FlowField.SOURCE_ADDRESS.ordinal(), 8, 27},
    {FlowField.DESTINATION_ADDRESS.ordinal(), 12, 28},
    {FlowField.NEXT_HOP.ordinal(), 15, 62},
    {FlowField.BGP_NEXT_HOP.ordinal(), 18, 63},
    {FlowField.POST_NAT_SOURCE_ADDRESS.ordinal(), 225, 281},
    {FlowField.POST_NAT_DESTINATION_ADDRESS.ordinal(), 226, 282},
    {FlowField.POST_NAT_SOURCE_ADDRESS.ordinal(), 40_001, NO_ELEMENT},
    {FlowField.POST_NAT_DESTINATION_ADDRESS.ordinal(), 40_002, NO_ELEMENT},
  };

  private static final int[] COUNTS = {1, 85, 231, 352, 353, 23, 171};

  private final Template template;
  private final List<Column> found = new ArrayList<>();
  private final List<Integer> at = new ArrayList<>();
  private Column[] columns;
  private int[] fields;
  private int[] offsets;
  private Finish finish;

  private Columns(Template template) {
    this.template = template;
  }

  static Columns of(Template template) {
    Columns columns = new Columns(template);
    columns.compile();
    return columns;
  }

  private void compile() {
    add(0, 160, new OtherColumns.SystemInit());
    sections();
    addresses();
    FieldSources.NUMBERS.forEach(this::numbers);
    durations();
    icmp();
    sampling();
    add(0, 96, new OtherColumns.Text(FlowField.APPLICATION_NAME));
    add(0, 371, new OtherColumns.Text(FlowField.USER_NAME));
    add(0, 40_000, new OtherColumns.Text(FlowField.USER_NAME));
    columns = found.toArray(Column[]::new);
    fields = at.stream().mapToInt(Integer::intValue).toArray();
    offsets = template.variable ? new int[0] : offsets();
    finish = Finish.of(template);
  }

  private boolean add(int pen, int element, Column column) {
    int field = template.find(pen, element);
    if (field >= 0) {
      found.add(column);
      at.add(field);
    }
    return field >= 0;
  }

  /** First, so that what the record says itself is written over what its packet says. */
  private void sections() {
    boolean counts = !template.has(COUNTS);
    add(0, 315, new OtherColumns.Section(Layer.ETHERNET, counts));
    add(0, 104, new OtherColumns.Section(Layer.ETHERNET, counts));
    add(0, 313, new OtherColumns.Section(Layer.IP, counts));
  }

  private void addresses() {
    for (int[] address : ADDRESSES) {
      FlowField field = FlowField.values()[address[0]];
      boolean both = add(0, address[1], new AddressColumns.Ipv4(field));
      add(0, address[2], new AddressColumns.Ipv6(field, both));
    }
  }

  private void numbers(FieldSources wanted) {
    boolean any = false;
    for (FieldSources.Source source : wanted.sources()) {
      if (!any || wanted.fill()) {
        Column column = new NumberColumn(wanted.field(), source.conversion(), any);
        any |= add(source.pen(), source.element(), column);
      }
    }
  }

  private void durations() {
    boolean start = has(FlowField.FLOW_START);
    boolean end = has(FlowField.FLOW_END);
    if (start == end) {
      return;
    }
    FlowField known = start ? FlowField.FLOW_START : FlowField.FLOW_END;
    FlowField wanted = start ? FlowField.FLOW_END : FlowField.FLOW_START;
    int sign = start ? 1 : -1;
    if (!add(0, 161, new OtherColumns.Duration(wanted, known, sign, 1))) {
      add(0, 162, new OtherColumns.Duration(wanted, known, sign, 1000));
    }
  }

  private boolean has(FlowField field) {
    return found.stream()
        .anyMatch(column -> column instanceof NumberColumn number && number.field() == field);
  }

  private void icmp() {
    if (!template.has(32, 139)) {
      add(0, 176, new OtherColumns.IcmpPart(256));
      add(0, 177, new OtherColumns.IcmpPart(1));
      add(0, 178, new OtherColumns.IcmpPart(256));
      add(0, 179, new OtherColumns.IcmpPart(1));
    }
  }

  private void sampling() {
    if (!template.has(34, 50)) {
      if (template.has(305)) {
        add(0, 306, new OtherColumns.SamplingPart(true));
      } else if (template.has(309)) {
        add(0, 310, new OtherColumns.SamplingPart(false));
      }
    }
    if (!add(0, 48, new OtherColumns.SamplerId())) {
      add(0, 302, new OtherColumns.SamplerId());
    }
  }

  private int[] offsets() {
    int[] begin = new int[template.size()];
    for (int field = 1; field < begin.length; field++) {
      begin[field] = begin[field - 1] + template.length(field - 1);
    }
    return Arrays.stream(fields).map(field -> begin[field]).toArray();
  }

  /** Writes records of fixed length, the first at {@code from}. */
  void read(Rows rows, byte[] data, int from) {
    int stride = template.length;
    for (int i = 0; i < columns.length; i++) {
      columns[i].read(rows, data, from + offsets[i], template.length(fields[i]), stride);
    }
    finish.apply(rows);
  }

  /** Writes one record whose fields were located. */
  void read(Rows rows, byte[] data, int[] located, int[] lengths) {
    for (int i = 0; i < columns.length; i++) {
      if (lengths[fields[i]] > 0) {
        columns[i].read(rows, data, located[fields[i]], lengths[fields[i]], 0);
      }
    }
    finish.apply(rows);
  }
}
