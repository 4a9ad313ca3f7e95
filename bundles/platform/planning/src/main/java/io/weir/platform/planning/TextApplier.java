package io.weir.platform.planning;

import io.weir.api.planning.PlanApplier;
import io.weir.api.planning.PlanEntry;
import io.weir.platform.planning.model.ChangeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Writes the change as text, a file for each plan, for people who then make it. */
@Component(
    configurationPid = PlanDesk.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    service = PlanApplier.class)
public final class TextApplier implements PlanApplier {

  private final Path directory;

  @Activate
  public TextApplier(PlanningConfig config) {
    directory = PlanningOptions.of(config).directory().resolve("changes");
  }

  @Override
  public String name() {
    return "text";
  }

  @Override
  public String apply(PlanEntry entry) throws ApplyException {
    return write("plan-" + entry.id() + ".txt", new ChangeText(entry).text());
  }

  @Override
  public String rollBack(PlanEntry entry) throws ApplyException {
    return write("plan-" + entry.id() + "-rollback.txt", new ChangeText(entry).rollBack());
  }

  private String write(String name, String text) throws ApplyException {
    Path file = directory.resolve(name);
    try {
      Files.createDirectories(directory);
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new ApplyException("the change cannot be written to " + file + ": " + e, e);
    }
    return "written to " + file + ".";
  }
}
