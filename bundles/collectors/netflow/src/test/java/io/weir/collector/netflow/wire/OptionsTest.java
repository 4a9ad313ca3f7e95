package io.weir.collector.netflow.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.SamplingSource;
import org.junit.jupiter.api.Test;

/** What exporters tell about themselves reaches their flows. */
class OptionsTest {

  private final Feed feed = new Feed();

  private static Msg options(int scopes, int... fields) {
    Msg template = Msg.body().u16(300).u16(fields.length / 2).u16(scopes);
    for (int field : fields) {
      template.u16(field);
    }
    return Msg.set(3, template);
  }

  private void flow(Msg fields, int... template) {
    feed.datagram(Msg.ipfix(1, 0, Msg.set(2, Msg.template(256, template)), Msg.set(256, fields)));
  }

  private void sampling(long interval, SamplingSource source) {
    assertEquals(interval, feed.sink.number(0, FlowField.SAMPLING_INTERVAL));
    assertEquals(source.code(), feed.sink.number(0, FlowField.SAMPLING_SOURCE));
  }

  @Test
  void samplerOfASelector() {
    Msg record = Msg.body().u64(1).u32(1).u32(999).u64(2).u32(1).u32(99);
    feed.datagram(Msg.ipfix(1, 0, options(1, 302, 8, 305, 4, 306, 4), Msg.set(300, record)));
    flow(Msg.body().u32(100).u8(2), 1, 4, 48, 1);
    sampling(100, SamplingSource.OPTIONS);
  }

  @Test
  void samplingOfADomain() {
    feed.datagram(
        Msg.ipfix(1, 0, options(1, 149, 4, 34, 4), Msg.set(300, Msg.body().u32(1).u32(512))));
    flow(Msg.body().u32(100), 1, 4);
    sampling(512, SamplingSource.OPTIONS);
  }

  @Test
  void randomSampling() {
    feed.datagram(
        Msg.ipfix(
            1,
            0,
            options(1, 302, 2, 309, 4, 310, 4),
            Msg.set(300, Msg.body().u16(7).u32(2).u32(2000))));
    flow(Msg.body().u32(100), 1, 4);
    sampling(1000, SamplingSource.OPTIONS);
  }

  @Test
  void theRecordKnowsBest() {
    feed.datagram(
        Msg.ipfix(1, 0, options(1, 149, 4, 34, 4), Msg.set(300, Msg.body().u32(1).u32(512))));
    flow(Msg.body().u32(100).u32(64), 1, 4, 34, 4);
    sampling(64, SamplingSource.RECORD);
  }

  @Test
  void samplingInTheHeaderOfVersion5() {
    feed.datagram(Msg.netflow5(1, 0, 0x4000 | 100));
    sampling(100, SamplingSource.HEADER);
  }

  @Test
  void interfaceNames() {
    Msg names = Msg.body().u32(3).text("ge-0/0/3", 16).u32(4).text("lo0", 16);
    feed.datagram(Msg.ipfix(1, 0, options(1, 10, 4, 82, 16), Msg.set(300, names)));
    flow(Msg.body().u32(3).u32(4), 10, 4, 14, 4);
    assertEquals("ge-0/0/3", feed.sink.row(0).text(FlowField.INGRESS_INTERFACE_NAME));
    assertEquals("lo0", feed.sink.row(0).text(FlowField.EGRESS_INTERFACE_NAME));
  }

  @Test
  void applicationNames() {
    Msg names = Msg.body().u32(0x0300_0050).variable("http");
    feed.datagram(Msg.ipfix(1, 0, options(1, 95, 4, 96, 65_535), Msg.set(300, names)));
    flow(Msg.body().u32(0x0300_0050), 95, 4);
    assertEquals(0x0300_0050, feed.sink.number(0, FlowField.APPLICATION_ID));
    assertEquals("http", feed.sink.row(0).text(FlowField.APPLICATION_NAME));
  }

  @Test
  void upTimesCountFromTheSystemsStart() {
    long export = Msg.EXPORT_SECONDS * 1000;
    Msg record = Msg.body().u32(1).u64(export - 60_000);
    feed.datagram(Msg.ipfix(1, 0, options(1, 143, 4, 160, 8), Msg.set(300, record)));
    flow(Msg.body().u32(50_000).u32(55_000), 22, 4, 21, 4);
    assertEquals(export - 10_000, feed.sink.number(0, FlowField.FLOW_START));
    assertEquals(export - 5_000, feed.sink.number(0, FlowField.FLOW_END));
  }
}
