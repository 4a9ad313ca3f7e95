package io.weir.api.discovery;

import java.util.Optional;

/**
 * What a person decides of an interface. What is empty is left to the rules.
 *
 * @param type one of the types that rules know
 * @param provider whose line it is
 * @param critical whether it matters most
 */
public record InterfaceChoice(
    Optional<String> type, Optional<String> provider, Optional<Boolean> critical) {}
