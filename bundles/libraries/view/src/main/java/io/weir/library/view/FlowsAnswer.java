package io.weir.library.view;

import java.util.List;
import java.util.Map;

/**
 * Flows, newest first.
 *
 * @param store who answered
 * @param units by element name; all else is a time, a code, an identifier or text
 * @param flows values by element name, without those that are zero or empty
 */
public record FlowsAnswer(
    Asked asked, String store, Map<String, String> units, List<Map<String, Object>> flows) {}
