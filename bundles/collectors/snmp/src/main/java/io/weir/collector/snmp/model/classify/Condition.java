package io.weir.collector.snmp.model.classify;

import java.util.regex.Pattern;

/** What a rule wants of an interface. Several texts of a field: one is enough. */
sealed interface Condition {

  boolean holds(Subject subject);

  /** A pattern that is found somewhere in the text. */
  record Matches(Subject.Field field, Pattern pattern) implements Condition {

    @Override
    public boolean holds(Subject subject) {
      return subject.texts(field).anyMatch(text -> pattern.matcher(text).find());
    }
  }

  /** The whole text, in either case. */
  record Equals(Subject.Field field, String wanted) implements Condition {

    @Override
    public boolean holds(Subject subject) {
      return subject.texts(field).anyMatch(wanted::equalsIgnoreCase);
    }
  }

  /** A known speed within bounds, in bits a second, both included. */
  record SpeedBetween(long least, long most) implements Condition {

    @Override
    public boolean holds(Subject subject) {
      return subject.one().speed().stream().anyMatch(speed -> speed >= least && speed <= most);
    }
  }
}
