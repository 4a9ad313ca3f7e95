package io.weir.collector.netflow.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.ExporterId;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.ParkEvent;
import io.weir.api.net.Address;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Templates come, change, go, and come late. */
class TemplatesTest {

  private static final Msg OCTETS_4 = Msg.set(2, Msg.template(256, 8, 4, 1, 4));
  private static final Msg DATA_4 = Msg.set(256, Msg.body().ip("10.0.0.1").u32(1000));

  private final Feed feed = new Feed();

  @Test
  void dataWaitsForItsTemplate() {
    feed.datagram(Msg.ipfix(1, 0, DATA_4));
    assertEquals(List.of(), feed.sink.rows());
    feed.datagram(Msg.ipfix(1, 1, OCTETS_4));
    assertEquals(List.of(ParkEvent.PARKED, ParkEvent.REPLAYED), feed.sink.parked);
    assertEquals(1000, feed.sink.number(0, FlowField.OCTETS));
  }

  @Test
  void waitingDataIsNotTakenForLoss() {
    feed.datagram(Msg.ipfix(1, 7, DATA_4));
    feed.datagram(Msg.ipfix(1, 8, OCTETS_4));
    assertEquals(List.of("1 DATA_RECORDS 7+1", "1 DATA_RECORDS 8+0"), feed.sink.sequences);
  }

  @Test
  void lossIsNotHiddenBehindWaitingData() {
    feed.datagram(Msg.ipfix(1, 7, DATA_4));
    feed.datagram(Msg.ipfix(1, 5000, OCTETS_4));
    assertEquals(List.of("1 DATA_RECORDS 7+0", "1 DATA_RECORDS 5000+0"), feed.sink.sequences);
  }

  @Test
  void templatesBehindTheirDataInOneMessage() {
    feed.datagram(Msg.ipfix(1, 0, DATA_4, OCTETS_4, DATA_4));
    assertEquals(2, feed.sink.rows().size());
  }

  @Test
  void aDomainDoesNotSeeAnothersTemplates() {
    feed.datagram(Msg.ipfix(1, 0, OCTETS_4));
    feed.datagram(Msg.ipfix(2, 0, DATA_4));
    assertEquals(List.of(ParkEvent.PARKED), feed.sink.parked);
  }

  @Test
  void aTemplateMayBeDefinedAnew() {
    feed.datagram(Msg.ipfix(1, 0, OCTETS_4, DATA_4));
    Msg wider = Msg.set(2, Msg.template(256, 8, 4, 1, 8));
    feed.datagram(
        Msg.ipfix(1, 1, wider, Msg.set(256, Msg.body().ip("10.0.0.1").u64(5_000_000_000L))));
    assertEquals(5_000_000_000L, feed.sink.number(1, FlowField.OCTETS));
  }

  @Test
  void aRefreshIsNoChange() {
    feed.datagram(Msg.ipfix(1, 0, OCTETS_4));
    long version = feed.decoder.stateVersion();
    feed.datagram(Msg.ipfix(1, 0, OCTETS_4));
    assertEquals(version, feed.decoder.stateVersion());
  }

  @Test
  void withdrawal() {
    feed.datagram(Msg.ipfix(1, 0, OCTETS_4, Msg.set(2, Msg.body().u16(256).u16(0)), DATA_4));
    assertEquals(List.of(ParkEvent.PARKED), feed.sink.parked);
    assertEquals(List.of(), feed.decoder.templates());
  }

  @Test
  void withdrawalOfAll() {
    Msg options = Msg.set(3, Msg.body().u16(300).u16(1).u16(1).u16(143).u16(4));
    feed.datagram(Msg.ipfix(1, 0, OCTETS_4, options, Msg.set(2, Msg.body().u16(2).u16(0))));
    assertEquals(1, feed.decoder.templates().size());
    feed.datagram(Msg.ipfix(1, 0, Msg.set(3, Msg.body().u16(3).u16(0))));
    assertEquals(List.of(), feed.decoder.templates());
  }

  @Test
  void whatIsWrongWithATemplateIsTold() {
    feed.datagram(Msg.ipfix(1, 0, Msg.set(2, Msg.template(255, 8, 4))));
    feed.datagram(Msg.ipfix(1, 0, Msg.set(2, Msg.body().u16(256).u16(9).u16(8).u16(4))));
    feed.datagram(
        Msg.ipfix(1, 0, Msg.set(2, Msg.template(256, 8, 0)), Msg.set(256, Msg.body().u32(0))));
    feed.datagram(Msg.ipfix(1, 0, Msg.set(3, Msg.body().u16(256).u16(1).u16(2).u16(8).u16(4))));
    assertEquals(
        List.of(
            "template_id@16",
            "template_truncated@16",
            "template_empty@16",
            "template_empty@28",
            "template_scope@16"),
        feed.sink.errors);
  }

  @Test
  void whatFollowsABadSetIsDecoded() {
    feed.datagram(Msg.ipfix(1, 0, Msg.set(17, Msg.body().u32(0)), OCTETS_4, DATA_4));
    assertEquals(List.of("set_id@16"), feed.sink.errors);
    assertEquals(1, feed.sink.rows().size());
  }

  @Test
  void stateOutlivesTheDecoder() throws Exception {
    feed.datagram(Msg.ipfix(1, 0, OCTETS_4));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    feed.decoder.save(new DataOutputStream(file));
    Feed later = new Feed();
    later.decoder.restore(new DataInputStream(new ByteArrayInputStream(file.toByteArray())));
    later.datagram(Msg.ipfix(1, 0, DATA_4));
    assertEquals(1, later.sink.rows().size());
  }

  @Test
  void parkedSetsExpire() {
    feed.decoder.tick(1_000, feed.sink);
    feed.datagram(Msg.ipfix(1, 0, DATA_4));
    feed.decoder.tick(1_000 + Limits.STANDARD.parkedMillis(), feed.sink);
    assertEquals(List.of(ParkEvent.PARKED, ParkEvent.EXPIRED), feed.sink.parked);
  }

  /** As many as an attacker likes to send leave as much as the limits allow. */
  @Test
  void attackersAreBounded() {
    Limits limits = new Limits(1_000, 16, 64, 64, 1 << 20, 1 << 16, 1000);
    NetflowDecoder decoder = new NetflowDecoder(limits, Set.of());
    for (int exporter = 0; exporter < 100_000; exporter++) {
      ExporterId id = new ExporterId(Address.ofIpv4(exporter), 0);
      int template = 256 + exporter % 1000;
      Msg set = Msg.set(2, Msg.template(template, 8, 4, 12, 4, 1, 8, 2, 8));
      decoder.decode(ByteBuffer.wrap(Msg.ipfix(exporter % 7, 0, set)), id, feed.sink);
      decoder.decode(ByteBuffer.wrap(Msg.ipfix(9, 0, DATA_4)), id, feed.sink);
    }
    assertTrue(decoder.templates().size() <= 1_000, "kept " + decoder.templates().size());
    assertTrue(feed.sink.errors.size() >= 99_000, "counted " + feed.sink.errors.size());
    long waiting =
        feed.sink.parked.stream().filter(event -> event == ParkEvent.PARKED).count()
            - feed.sink.parked.stream().filter(event -> event == ParkEvent.EVICTED).count();
    assertTrue(waiting < 1 << 10, "waiting: " + waiting);
  }

  @Test
  void oneExporterHasOnlySoManyTemplates() {
    for (int id = 256; id < 10_256; id++) {
      feed.datagram(Msg.ipfix(1, 0, Msg.set(2, Msg.template(id, 8, 4))));
    }
    assertEquals(Limits.STANDARD.templatesPerExporter(), feed.decoder.templates().size());
    assertEquals(10_000 - 4_096, feed.sink.errors.size());
  }
}
