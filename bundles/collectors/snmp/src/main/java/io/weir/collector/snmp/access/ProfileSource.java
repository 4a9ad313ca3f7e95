package io.weir.collector.snmp.access;

import io.weir.collector.snmp.session.Profile;

/** A profile of the configuration. */
public interface ProfileSource {

  Profile profile();

  /** Where it stands among the others: the lowest is tried first. */
  int order();
}
