package io.weir.interfaces.rest;

import java.util.Optional;
import java.util.Set;

/** Knows users. Called from many threads; may block. */
@FunctionalInterface
interface Login {

  /** The roles of a user; empty where name and password do not go together. */
  Optional<Set<String>> roles(String user, String password);
}
