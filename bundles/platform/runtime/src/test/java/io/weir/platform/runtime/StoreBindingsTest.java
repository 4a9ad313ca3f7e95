package io.weir.platform.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.platform.runtime.pipeline.StoreSettings;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoreBindingsTest {

  private final StoreBindings bindings = new StoreBindings(Path.of("spool", "flows"));
  private final List<Optional<StoreSettings>> heard = new ArrayList<>();

  private void add(String store, boolean remote) {
    bindings.add(
        store,
        new StoreBindings.Binding(
            store, remote, how -> heard.add(Optional.of(how)), () -> heard.add(Optional.empty())));
  }

  private StoreSettings last() {
    return heard.get(heard.size() - 1).orElseThrow();
  }

  /** Options with these values, and the defaults of all others. */
  private static SpoolConfig config(Map<String, Object> values) {
    return (SpoolConfig)
        Proxy.newProxyInstance(
            SpoolConfig.class.getClassLoader(),
            new Class<?>[] {SpoolConfig.class, Annotation.class},
            (proxy, method, arguments) ->
                values.getOrDefault(method.getName(), method.getDefaultValue()));
  }

  @Test
  void onlyAServerElsewhereHasASpoolByItself() {
    add("columnar", false);
    assertEquals(Optional.empty(), last().spool());
    add("postgresql", true);
    assertEquals(Path.of("spool", "flows", "postgresql"), last().spool().orElseThrow().directory());
  }

  @Test
  void whatIsConfiguredLaterBindsTheStoreAgain() {
    add("postgresql", true);
    SpoolChoice off = new SpoolChoice(config(Map.of("store", "postgresql", "spool", "off")));
    bindings.add(off);
    assertEquals(3, heard.size());
    assertEquals(Optional.empty(), heard.get(1));
    assertEquals(Optional.empty(), last().spool());
    bindings.remove(off);
    assertTrue(last().spool().isPresent());
  }

  @Test
  void anEmbeddedStoreMayHaveOneInAnyFolder() {
    bindings.add(
        new SpoolChoice(
            config(Map.of("store", "columnar", "spool", "on", "directory", "/elsewhere"))));
    add("columnar", false);
    assertEquals(
        Path.of("/elsewhere", "flows", "columnar"), last().spool().orElseThrow().directory());
  }

  @Test
  void anotherStoreIsLeftAlone() {
    add("postgresql", true);
    bindings.add(new SpoolChoice(config(Map.of("store", "victoriametrics"))));
    assertEquals(1, heard.size());
  }

  @Test
  void aWrongOptionIsNamed() {
    assertWrong("wanted store, the name of a store, got an empty text", Map.of());
    assertWrong(
        "wanted spool of auto, on or off, got maybe", Map.of("store", "x", "spool", "maybe"));
    assertWrong(
        "wanted maxBytes of at least 4 times segmentBytes, got 5000 and 4096",
        Map.of("store", "x", "maxBytes", 5_000L, "segmentBytes", 4_096L));
    assertWrong(
        "wanted breakerFailurePercent from 1 to 100, got 0",
        Map.of("store", "x", "breakerFailurePercent", 0));
  }

  private static void assertWrong(String sentence, Map<String, Object> values) {
    SpoolConfig config = config(values);
    IllegalArgumentException wrong =
        assertThrows(IllegalArgumentException.class, () -> new SpoolChoice(config));
    assertEquals(sentence, wrong.getMessage());
  }
}
