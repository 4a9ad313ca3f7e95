package io.weir.analysis.trafficmatrix.model.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.net.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkRulesTest {

  private static final LinkSubject SUBJECT =
      new LinkSubject(
          device("core-01"),
          port("core-01", "Hu1/0/1", "to paris, duct-7"),
          device("edge-02"),
          port("edge-02", "Te0/2", "uplink"),
          1e10);

  private static Device device(String id) {
    return Device.unasked(id, Address.parse("192.0.2.1"), 161, Instant.EPOCH);
  }

  private static NetworkInterface port(String device, String name, String alias) {
    return new NetworkInterface(
        device, "i1", 1, name, "", alias, "", 0, 0, "up", "up", "", 0, "", "", "", false, "", "",
        "");
  }

  @Test
  void everyQualityIsAnsweredByTheFirstRuleThatHolds() {
    LinkRules.Said said =
        LinkRules.parse(
                """
                # comment
                one: alias ~ /duct-7/ -> cost 30, risk duct-7
                two: interface = hu1/0/1 -> cost 40, delay 4ms, jitter 200us, group gold
                no: interface = Te0/2 -> loss 50%
                three: speed >= 10G -> loss 0.1%, capacity 2.5G, group fast, risk card-1
                """)
            .of(SUBJECT);
    assertEquals(30, said.or(Quantity.COST, 0));
    assertEquals(0.004, said.or(Quantity.DELAY, 0), 1e-12);
    assertEquals(0.0002, said.or(Quantity.JITTER, 0), 1e-12);
    assertEquals(0.001, said.or(Quantity.LOSS, 0), 1e-12);
    assertEquals(2.5e9, said.or(Quantity.CAPACITY, 0));
    assertEquals(Set.of("gold", "fast"), said.adminGroups());
    assertEquals(Set.of("duct-7", "card-1"), said.sharedRisks());
  }

  @Test
  void aRuleIsForOneDirectionUnlessItSaysBoth() {
    LinkRules one = LinkRules.parse("a: peerAlias = uplink -> cost 5");
    assertEquals(5, one.of(SUBJECT).or(Quantity.COST, 1));
    assertEquals(1, one.of(SUBJECT.back()).or(Quantity.COST, 1));
    LinkRules both = LinkRules.parse("a: peerAlias = uplink -> cost 5, both");
    assertEquals(5, both.of(SUBJECT.back()).or(Quantity.COST, 1));
  }

  @Test
  void costsAreRoundedDownAndAtLeastOne() {
    LinkCosts costs = new LinkCosts(100e9);
    assertEquals(1, costs.of(400e9));
    assertEquals(2, costs.of(40e9));
    assertEquals(10_000, costs.of(10e6));
    assertEquals(65_535, costs.of(64_000));
    assertEquals(1, costs.of(Double.POSITIVE_INFINITY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cost 30 | NAME: CONDITION",
        "a: -> | wanted cost, delay",
        "a: -> cost | wanted a cost",
        "a: -> cost -1 | wanted a cost",
        "a: -> cost 99999999999 | wanted a cost",
        "a: -> delay 4 | wanted a delay",
        "a: -> delay 4km | wanted a delay",
        "a: -> loss 101% | wanted a loss",
        "a: -> capacity 0 | wanted a capacity",
        "a: -> capacity 10X | wanted a capacity",
        "a: -> group | wanted a name",
        "a: -> group a b | wanted a name",
        "a: -> colour red | wanted cost, delay",
        "a: speed ~ /1/ -> cost 1 | wanted",
        "a: alias >= 10 -> cost 1 | wanted ~ or =",
        "a: alias ~ /[/ -> cost 1 | wanted a regular expression",
        "a: alias ~ duct -> cost 1 | wanted a pattern",
        "a: colour = red -> cost 1 | wanted a field",
        "a: alias -> cost 1 | wanted FIELD",
      })
  void whatIsNoRuleIsNamed(String line, String sentence) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> LinkRules.parse("# first\n" + line))
            .getMessage();
    assertTrue(message.startsWith("rules, line 2: "), message);
    assertTrue(message.contains(sentence), message);
    assertTrue(message.contains("got '"), message);
  }

  @Test
  void aNameIsThereOnceAndThereAreBounds() {
    assertThrows(
        IllegalArgumentException.class, () -> LinkRules.parse("a: -> cost 1\na: -> cost 2"));
    StringBuilder many = new StringBuilder();
    for (int i = 0; i <= 1000; i++) {
      many.append("r").append(i).append(": -> cost 1\n");
    }
    assertThrows(IllegalArgumentException.class, () -> LinkRules.parse(many.toString()));
  }

  @Test
  void theShippedFileAndItsExamplesCanBeRead() throws IOException {
    Path file = Path.of("../../../etc/weir-links.rules");
    assumeTrue(Files.exists(file), "skipped: wanted " + file + ", found none");
    String text = Files.readString(file);
    assertEquals(0, LinkRules.parse(text).count());
    String examples = text.substring(text.indexOf("# Examples:") + 11).replace("# ", "");
    assertEquals(4, LinkRules.parse(examples.replaceAll("(?m)^#$", "")).count());
  }
}
