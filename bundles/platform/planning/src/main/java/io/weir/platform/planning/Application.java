package io.weir.platform.planning;

import io.weir.api.planning.PlanApplier;
import io.weir.api.planning.PlanApplier.ApplyException;
import io.weir.api.planning.PlanEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a plan applied or taken back by several appliers: by all or, as far as they can, by none. */
final class Application {

  private static final Logger LOG = LoggerFactory.getLogger(Application.class);

  private final List<PlanApplier> appliers;

  Application(List<PlanApplier> appliers) {
    this.appliers = List.copyOf(appliers);
  }

  /**
   * Applies a plan.
   *
   * @return what was done, in sentences
   * @throws ApplyException if one could not; those before it were rolled back, or the message says
   *     which were not
   */
  String apply(PlanEntry entry) throws ApplyException {
    Deque<PlanApplier> done = new ArrayDeque<>();
    List<String> said = new ArrayList<>();
    for (PlanApplier applier : appliers) {
      try {
        said.add(told(applier, call(() -> applier.apply(entry))));
        done.push(applier);
      } catch (ApplyException e) {
        List<String> left = rollBack(done, entry);
        throw new ApplyException(
            told(applier, e.getMessage())
                + (left.isEmpty() ? "" : " Still applied: " + String.join(" ", left)),
            e);
      }
    }
    return String.join(" ", said);
  }

  /**
   * Takes a plan back, the last applier first; all are tried.
   *
   * @throws ApplyException if one could not
   */
  String rollBack(PlanEntry entry) throws ApplyException {
    Deque<PlanApplier> lastFirst = new ArrayDeque<>();
    appliers.forEach(lastFirst::push);
    List<String> left = rollBack(lastFirst, entry);
    if (!left.isEmpty()) {
      throw new ApplyException("Still applied: " + String.join(" ", left));
    }
    return "Taken back by "
        + String.join(", ", appliers.stream().map(PlanApplier::name).toList())
        + ".";
  }

  /** Returns those that could not be taken back, and why. */
  private static List<String> rollBack(Deque<PlanApplier> lastFirst, PlanEntry entry) {
    List<String> left = new ArrayList<>();
    for (PlanApplier applier : lastFirst) {
      try {
        LOG.info("{}", told(applier, call(() -> applier.rollBack(entry))));
      } catch (ApplyException e) {
        left.add(told(applier, e.getMessage()));
      }
    }
    return left;
  }

  private interface Call {
    String run() throws ApplyException, InterruptedException;
  }

  /** Whatever an applier throws is a failure of that applier. */
  private static String call(Call call) throws ApplyException {
    try {
      return call.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApplyException("It was broken off.", e);
    } catch (RuntimeException e) {
      throw new ApplyException(e.toString(), e);
    }
  }

  private static String told(PlanApplier applier, String text) {
    return applier.name() + ": " + text;
  }
}
