package io.weir.library.view;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.weir.api.flow.ExporterId;
import io.weir.api.flow.Measure;
import io.weir.api.net.Address;
import io.weir.api.net.Prefix;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Answers and the contract's records as JSON: a member for each component, times in ISO 8601,
 * durations in seconds, constants in lower case, {@code null} for what there is not.
 */
public final class Json {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(types())
          .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private Json() {}

  /** Writes one document as UTF-8 and leaves the stream open. */
  public static void write(Object answer, OutputStream out) throws IOException {
    MAPPER.writeValue(out, answer);
  }

  /** One document on one line. */
  public static String text(Object answer) {
    try {
      return MAPPER.writeValueAsString(answer);
    } catch (IOException e) {
      throw new IllegalStateException("Answers are always JSON", e);
    }
  }

  private static SimpleModule types() {
    return new SimpleModule()
        .addSerializer(Address.class, ToStringSerializer.instance)
        .addSerializer(Prefix.class, ToStringSerializer.instance)
        .addSerializer(ExporterId.class, ToStringSerializer.instance)
        .addSerializer(Measure.class, ToStringSerializer.instance)
        .addSerializer(Instant.class, ToStringSerializer.instance)
        .addSerializer(Duration.class, new Seconds())
        .addSerializer(Enum.class, new LowerCase())
        .addSerializer(Optional.class, new Present());
  }

  private static final class Seconds extends JsonSerializer<Duration> {
    @Override
    public void serialize(Duration value, JsonGenerator json, SerializerProvider all)
        throws IOException {
      json.writePOJO(Rounding.decimals(value.toNanos() / 1e9, 6));
    }
  }

  @SuppressWarnings("rawtypes") // Jackson registers serializers by class, which has no parameter.
  private static final class LowerCase extends JsonSerializer<Enum> {
    @Override
    public void serialize(Enum value, JsonGenerator json, SerializerProvider all)
        throws IOException {
      json.writeString(value.name().toLowerCase(Locale.ROOT));
    }
  }

  @SuppressWarnings("rawtypes") // As above.
  private static final class Present extends JsonSerializer<Optional> {
    @Override
    public void serialize(Optional value, JsonGenerator json, SerializerProvider all)
        throws IOException {
      json.writePOJO(value.isPresent() ? value.get() : null);
    }

    @Override
    public boolean isEmpty(SerializerProvider all, Optional value) {
      return value.isEmpty();
    }
  }
}
