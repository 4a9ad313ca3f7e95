package io.weir.cli;

import io.weir.api.flow.ExportedRecord;
import io.weir.api.flow.ExporterId;
import io.weir.api.flow.FlowDecoder;
import io.weir.api.flow.FlowProtocol;
import io.weir.api.flow.FlowSink;
import io.weir.api.flow.ParkEvent;
import io.weir.api.flow.TemplateInfo;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import io.weir.api.net.Address;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Does what the letters after {@code script:} say, to try a program's side of the contract. */
public final class ScriptProtocol implements FlowProtocol {

  private static final String MARK = "script:";

  @Override
  public String name() {
    return "script";
  }

  @Override
  public boolean accepts(ByteBuffer datagram) {
    return text(datagram).startsWith(MARK);
  }

  private static String text(ByteBuffer datagram) {
    return StandardCharsets.ISO_8859_1.decode(datagram.duplicate()).toString();
  }

  @Override
  public FlowDecoder newDecoder() {
    return new Decoder();
  }

  private static final class Decoder implements FlowDecoder {

    private int datagrams;

    @Override
    public void decode(ByteBuffer datagram, ExporterId exporter, FlowSink out) {
      datagrams++;
      String letters = text(datagram);
      for (int at = MARK.length(); at < letters.length(); at++) {
        obey(letters.charAt(at), at, exporter, out);
      }
    }

    private void obey(char letter, int at, ExporterId exporter, FlowSink out) {
      switch (letter) {
        case 'f' -> out.record(record(exporter, false, Map.of("datagram", (long) datagrams)));
        case 'k' -> out.record(record(exporter, false, everyKind()));
        case 'o' -> out.record(record(exporter, true, Map.of("samplingInterval", 100L)));
        case 'e' -> out.error("bad_letter", at);
        case 'p' -> out.parked(ParkEvent.PARKED, 40);
        case 'r' -> out.parked(ParkEvent.REPLAYED, 40);
        case 's' -> out.sample(new Sample(new SeriesKey("weir_test", Map.of()), 0, 1));
        case 'x' -> throw new IllegalStateException("broken");
        case 'w' -> out.rows(FlowSink.MAX_ROWS);
        default -> throw new AssertionError(letter);
      }
    }

    private static ExportedRecord record(
        ExporterId exporter, boolean options, Map<String, Object> elements) {
      return new ExportedRecord("script1", exporter, 7, options ? 257 : 256, options, elements);
    }

    private static Map<String, Object> everyKind() {
      Map<String, Object> elements = new LinkedHashMap<>();
      elements.put("octetDeltaCount", Long.MAX_VALUE);
      elements.put("packetDeltaCount", BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE));
      elements.put("absoluteError", 0.25);
      elements.put("relativeError", Double.NaN);
      elements.put("dataRecordsReliability", true);
      elements.put("flowStartMilliseconds", Instant.parse("2026-01-31T10:00:00.120Z"));
      elements.put("sourceIPv4Address", "192.0.2.1");
      elements.put("interfaceName", "Zürich \"1\"\n\u0000\ud83d\ude00\ud83d");
      elements.put("mplsLabel", List.of(1L, "a", List.of(Map.of("b", false))));
      elements.put("9:12235", "0a0b");
      return elements;
    }

    @Override
    public List<TemplateInfo> templates() {
      Instant now = Instant.EPOCH;
      ExporterId exporter = new ExporterId(Address.UNSPECIFIED, 0);
      return List.of(new TemplateInfo("script1", exporter, 7, 256, false, List.of(), now, now, 1));
    }
  }
}
