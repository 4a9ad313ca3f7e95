package io.weir.platform.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CamelHostTest {

  private final CamelHost host;

  CamelHostTest() throws Exception {
    host = new CamelHost();
  }

  @AfterEach
  void stop() {
    host.stop();
  }

  private static RouteBuilder route(String id, String port) {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from("netty:udp://127.0.0.1:" + port + "?sync=false").routeId(id).process(exchange -> {});
      }
    };
  }

  @Test
  void routesComeAndGoWithTheirBuilder() throws Exception {
    RouteBuilder builder = route("some.route", "0");
    host.bindRoutes(builder);
    assertThrows(Exception.class, () -> host.add(route("some.route", "nonsense")));
    host.unbindRoutes(builder);
    assertEquals(Set.of("some.route"), host.add(route("some.route", "0")));
  }

  @Test
  void aBuilderThatFailsLeavesNothing() {
    AtomicInteger calls = new AtomicInteger();
    RouteBuilder bad =
        new RouteBuilder() {
          @Override
          public void configure() {
            calls.incrementAndGet();
            throw new IllegalStateException("no such thing");
          }
        };
    host.bindRoutes(bad);
    host.unbindRoutes(bad);
    assertEquals(1, calls.get());
  }
}
