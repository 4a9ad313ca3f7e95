package io.weir.analysis.trafficmatrix.model.network;

import java.util.regex.Pattern;

/** What a rule wants of a direction of a link. */
sealed interface Condition {

  boolean holds(LinkSubject subject);

  /** A pattern that is found somewhere in the text. */
  record Matches(LinkSubject.Field field, Pattern pattern) implements Condition {
    @Override
    public boolean holds(LinkSubject subject) {
      return pattern.matcher(subject.text(field)).find();
    }
  }

  /** The whole text, in either case. */
  record Equals(LinkSubject.Field field, String wanted) implements Condition {
    @Override
    public boolean holds(LinkSubject subject) {
      return wanted.equalsIgnoreCase(subject.text(field));
    }
  }

  /** A known speed within bounds, in bits a second, both included. */
  record SpeedBetween(double least, double most) implements Condition {
    @Override
    public boolean holds(LinkSubject subject) {
      double speed = subject.speed();
      return Double.isFinite(speed) && speed >= least && speed <= most;
    }
  }
}
