package io.weir.library.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Flows, newest first.
 *
 * @param store who answered
 * @param units by element name; all else is a time, a code, an identifier or text
 * @param flows values by element name, without those that are zero or empty; and what the inventory
 *     knows of their interfaces
 * @param inventory why it could not be asked; empty where it could, or there is none
 */
public record FlowsAnswer(
    Asked asked,
    String store,
    Map<String, String> units,
    List<Map<String, Object>> flows,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> inventory) {}
