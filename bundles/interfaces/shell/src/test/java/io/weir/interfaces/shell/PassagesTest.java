package io.weir.interfaces.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.library.view.FlowSide;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PassagesTest {

  private static final Map<String, Object> DETAILS =
      Map.of(
          "ingressInterface", 7,
          "ingressInterfaceName", "ge-0/0/1",
          "ingressInterfaceAlias", "to the core",
          "ingressInterfaceType", "isp",
          "ingressInterfaceSpeed", 10_000_000_000L,
          "ingressInterfaceProvider", "Silknet",
          "egressInterface", 9);

  @Test
  void aSideThatIsGroupedByIsToldOfInAColumn() {
    Passages passages = Passages.of(List.of("exporterAddress", "ingressInterface"));

    assertEquals(List.of("In"), passages.titles());
    assertEquals(
        List.of("ge-0/0/1, to the core, isp, 10.0 Gbit/s, Silknet"), passages.texts(DETAILS));
    assertEquals(List.of("", ""), new Passages(List.of(FlowSide.values())).texts(Map.of()));
    assertEquals(List.of(), Passages.of(List.of("ingressInterfaceProvider")).titles());
    assertEquals(List.of("ge-0/0/1"), Passages.names(DETAILS).toList());
  }

  @Test
  void aFlowIsShownWithTheNameOrTheNumber() {
    assertEquals("ge-0/0/1 (Silknet)", Passages.text(DETAILS, FlowSide.INGRESS));
    assertEquals("9", Passages.text(DETAILS, FlowSide.EGRESS));
    assertEquals("", Passages.text(Map.of(), FlowSide.EGRESS));
  }
}
