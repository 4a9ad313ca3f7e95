package io.weir.platform.runtime.spool;

import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Samples as octets: a version, the texts of all keys, the keys as numbers of texts, then for each
 * sample its key, its time's distance from the one before, and all bits of its value.
 */
public final class SampleCodec implements Codec<List<Sample>> {

  private static final int VERSION = 1;

  private final OctetWriter out = new OctetWriter();

  @Override
  public int rows(List<Sample> samples) {
    return samples.size();
  }

  @Override
  public Octets encode(List<Sample> samples) {
    Map<SeriesKey, Integer> keys = new HashMap<>();
    Map<String, Integer> texts = new HashMap<>();
    List<SeriesKey> keyList = new ArrayList<>();
    List<String> textList = new ArrayList<>();
    for (Sample sample : samples) {
      if (keys.putIfAbsent(sample.key(), keyList.size()) == null) {
        keyList.add(sample.key());
        note(sample.key(), texts, textList);
      }
    }
    out.clear();
    out.putByte(VERSION);
    out.putVarint(textList.size());
    textList.forEach(out::putText);
    out.putVarint(keyList.size());
    keyList.forEach(key -> putKey(key, texts));
    putSamples(samples, keys);
    return new Octets(out.octets(), out.size());
  }

  private static void note(SeriesKey key, Map<String, Integer> texts, List<String> list) {
    note(key.name(), texts, list);
    key.labels()
        .forEach(
            (label, value) -> {
              note(label, texts, list);
              note(value, texts, list);
            });
  }

  private static void note(String text, Map<String, Integer> texts, List<String> list) {
    if (texts.putIfAbsent(text, list.size()) == null) {
      list.add(text);
    }
  }

  private void putKey(SeriesKey key, Map<String, Integer> texts) {
    out.putVarint(texts.get(key.name()));
    out.putVarint(key.labels().size());
    key.labels()
        .forEach(
            (label, value) -> {
              out.putVarint(texts.get(label));
              out.putVarint(texts.get(value));
            });
  }

  private void putSamples(List<Sample> samples, Map<SeriesKey, Integer> keys) {
    out.putVarint(samples.size());
    long time = 0;
    for (Sample sample : samples) {
      out.putVarint(keys.get(sample.key()));
      out.putSigned(sample.timeMillis() - time);
      out.putLong(Double.doubleToRawLongBits(sample.value()));
      time = sample.timeMillis();
    }
  }

  @Override
  public List<Sample> decode(byte[] octets) throws CorruptRecordException {
    OctetReader in = new OctetReader(octets);
    int version = in.getByte();
    if (version != VERSION) {
      throw new CorruptRecordException("wanted version " + VERSION + ", got " + version);
    }
    List<String> texts = new ArrayList<>();
    for (int left = in.getCount(in.remaining()); left > 0; left--) {
      texts.add(in.getText());
    }
    List<SeriesKey> keys = new ArrayList<>();
    for (int left = in.getCount(in.remaining()); left > 0; left--) {
      keys.add(key(in, texts));
    }
    List<Sample> samples = new ArrayList<>();
    long time = 0;
    for (int left = in.getCount(in.remaining()); left > 0; left--) {
      SeriesKey key = one(in, keys);
      time += in.getSigned();
      samples.add(new Sample(key, time, Double.longBitsToDouble(in.getLong())));
    }
    if (in.remaining() > 0) {
      throw new CorruptRecordException("wanted the end, got " + in.remaining() + " octets more");
    }
    return List.copyOf(samples);
  }

  private static SeriesKey key(OctetReader in, List<String> texts) throws CorruptRecordException {
    String name = one(in, texts);
    if (name.isEmpty()) {
      throw new CorruptRecordException("wanted a metric name, got an empty text");
    }
    Map<String, String> labels = new TreeMap<>();
    for (int left = in.getCount(in.remaining()); left > 0; left--) {
      String label = one(in, texts);
      labels.put(label, one(in, texts));
    }
    return new SeriesKey(name, labels);
  }

  private static <E> E one(OctetReader in, List<E> list) throws CorruptRecordException {
    return list.get(in.getCount(list.size() - 1));
  }
}
