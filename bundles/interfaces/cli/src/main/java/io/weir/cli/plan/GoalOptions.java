package io.weir.cli.plan;

import io.weir.cli.Options;
import io.weir.cli.UsageException;
import io.weir.optimizer.trafficengineering.model.Goal;
import io.weir.optimizer.trafficengineering.model.TrafficOptimizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code --goal} and {@code --cap} say. */
final class GoalOptions {

  private static final double DEFAULT_CAP = 1;
  private static final double LARGEST_CAP = 1e9;

  private GoalOptions() {}

  static Goal goal(Options options, TrafficOptimizer optimizer) throws UsageException {
    Goal.Kind kind = kind(options.value("--goal").orElse("utilisation"));
    if (!optimizer.goals().contains(kind)) {
      throw new UsageException(
          "wanted one of %s as the goal of --optimizer %s, got '%s'"
              .formatted(
                  words(optimizer.goals().stream().sorted().toList()),
                  optimizer.name(),
                  kind.word()));
    }
    Optional<String> cap = options.value("--cap");
    if (kind != Goal.Kind.UTILISATION) {
      return new Goal(kind, cap.isPresent() ? cap(cap.get()) : DEFAULT_CAP);
    }
    if (cap.isPresent()) {
      throw new UsageException("wanted --goal delay or --goal moves with --cap, got neither");
    }
    return Goal.utilisation();
  }

  private static Goal.Kind kind(String word) throws UsageException {
    for (Goal.Kind kind : Goal.Kind.values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    throw new UsageException(
        "wanted one of %s after --goal, got '%s'"
            .formatted(words(Arrays.asList(Goal.Kind.values())), word));
  }

  private static String words(List<Goal.Kind> kinds) {
    return kinds.stream().map(Goal.Kind::word).collect(Collectors.joining(", "));
  }

  private static double cap(String text) throws UsageException {
    if (text.matches("[0-9]{1,9}(\\.[0-9]{1,15})?|\\.[0-9]{1,15}")) {
      double cap = Double.parseDouble(text);
      if (cap > 0 && cap <= LARGEST_CAP) {
        return cap;
      }
    }
    throw new UsageException(
        "wanted a part of the capacity above 0 after --cap, as 0.8, got '" + text + "'");
  }
}
