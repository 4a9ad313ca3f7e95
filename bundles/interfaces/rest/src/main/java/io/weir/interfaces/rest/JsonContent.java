package io.weir.interfaces.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A JSON object that a client sent. Whatever is unknown, given twice or of another type is refused;
 * no refusal repeats a value, which may be a secret. {@code null} is as if not given.
 */
final class JsonContent {

  static final int MAX_OCTETS = 1 << 16;

  private static final int MAX_DEPTH = 8;
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  private final String path;
  private final JsonNode object;

  private JsonContent(String path, JsonNode object, Set<String> known) {
    this.path = path;
    this.object = object;
    if (!object.isObject()) {
      throw new Refusal(
          400,
          "wanted "
              + (path.isEmpty() ? "the content" : name(""))
              + " as a JSON object, got "
              + kind(object));
    }
    object
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (!known.contains(field)) {
                throw new Refusal(
                    400, "wanted fields of " + new TreeSet<>(known) + ", got " + name(field));
              }
            });
  }

  /** Reads all there is. */
  static JsonContent read(InputStream in, Set<String> known) {
    try {
      byte[] octets = in.readNBytes(MAX_OCTETS + 1);
      if (octets.length > MAX_OCTETS) {
        throw tooLong();
      }
      return new JsonContent("", MAPPER.readTree(octets), known);
    } catch (JsonProcessingException e) {
      throw new Refusal(
          400,
          "wanted the content as a JSON object in which no field is twice, got something else"
              + (e.getLocation() == null
                  ? ""
                  : " at line %d, column %d"
                      .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr())));
    } catch (IOException e) {
      throw new Refusal(400, "wanted the whole content, got a part of it");
    }
  }

  static Refusal tooLong() {
    return new Refusal(413, "wanted content of at most " + MAX_OCTETS + " bytes, got more");
  }

  boolean has(String field) {
    return !object.path(field).isMissingNode() && !object.path(field).isNull();
  }

  Optional<JsonContent> object(String field, Set<String> known) {
    return has(field)
        ? Optional.of(new JsonContent(path + field + ".", object.get(field), known))
        : Optional.empty();
  }

  Optional<String> text(String field) {
    if (!has(field)) {
      return Optional.empty();
    }
    if (!object.get(field).isTextual()) {
      throw wrong(field, "text", object.get(field));
    }
    return Optional.of(object.get(field).textValue());
  }

  String required(String field) {
    return text(field)
        .orElseThrow(() -> new Refusal(400, "wanted " + name(field) + " as text, got none"));
  }

  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    if (has(field)) {
      if (!object.get(field).isArray()) {
        throw wrong(field, "an array of texts", object.get(field));
      }
      for (JsonNode one : object.get(field)) {
        if (!one.isTextual()) {
          throw wrong(field, "an array of texts", one);
        }
        texts.add(one.textValue());
      }
    }
    return texts;
  }

  Optional<Boolean> flag(String field) {
    if (!has(field)) {
      return Optional.empty();
    }
    if (!object.get(field).isBoolean()) {
      throw wrong(field, "true or false", object.get(field));
    }
    return Optional.of(object.get(field).booleanValue());
  }

  /** A number, as it was written. */
  Optional<String> decimal(String field) {
    if (!has(field)) {
      return Optional.empty();
    }
    if (!object.get(field).isNumber()) {
      throw wrong(field, "a number", object.get(field));
    }
    return Optional.of(object.get(field).asText());
  }

  int number(String field, int usual) {
    if (!has(field)) {
      return usual;
    }
    if (!object.get(field).isInt()) {
      throw wrong(field, "a whole number", object.get(field));
    }
    return object.get(field).intValue();
  }

  /** The field as people find it in what they sent. */
  String name(String field) {
    String full = path + field;
    return "'" + (full.endsWith(".") ? full.substring(0, full.length() - 1) : full) + "'";
  }

  private Refusal wrong(String field, String wanted, JsonNode got) {
    return new Refusal(400, "wanted " + name(field) + " as " + wanted + ", got " + kind(got));
  }

  private static String kind(JsonNode node) {
    return node.isMissingNode()
        ? "nothing"
        : "JSON of the type " + node.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
