package io.weir.platform.planning;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.weir.api.planning.PlanApplier;
import io.weir.api.planning.PlanEntry;
import io.weir.platform.planning.model.ChangeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Notes every step that would be made, a line of JSON for each plan, and makes none. */
@Component(
    configurationPid = PlanDesk.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    service = PlanApplier.class)
public final class DryRunJournal implements PlanApplier {

  private final Path file;

  /** What would be done, or taken back. */
  private record Line(
      Instant time, long plan, String action, String topology, List<String> steps) {}

  @Activate
  public DryRunJournal(PlanningConfig config) {
    file = PlanningOptions.of(config).directory().resolve("dry-run.jsonl");
  }

  @Override
  public String name() {
    return "dry-run";
  }

  @Override
  public String apply(PlanEntry entry) throws ApplyException {
    return note(entry, "apply", new ChangeText(entry).steps(false));
  }

  @Override
  public String rollBack(PlanEntry entry) throws ApplyException {
    return note(entry, "roll-back", new ChangeText(entry).steps(true));
  }

  private String note(PlanEntry entry, String action, List<String> steps) throws ApplyException {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file, line(entry, action, steps), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new ApplyException("the journal " + file + " cannot be written: " + e, e);
    }
    return "%d steps noted in %s, none made.".formatted(steps.size(), file);
  }

  private static String line(PlanEntry entry, String action, List<String> steps)
      throws JsonProcessingException {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    String topology = entry.plan().orElseThrow().topologyVersion();
    return PlanJson.MAPPER.writeValueAsString(new Line(now, entry.id(), action, topology, steps))
        + "\n";
  }
}
