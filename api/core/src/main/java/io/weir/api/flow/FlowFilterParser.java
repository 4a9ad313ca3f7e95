package io.weir.api.flow;

import java.util.ArrayList;
import java.util.List;

/**
 * Recursive descent over {@link FilterTokens}:
 *
 * <pre>
 *   or      := and { ("or" | "||") and }
 *   and     := not { ["and" | "&amp;&amp;"] not }
 *   not     := ("not" | "!") not | "(" or ")" | primitive
 * </pre>
 *
 * The primitives are those of {@link FilterPrimitives}.
 */
final class FlowFilterParser {

  private static final int MAX_DEPTH = 100;

  private final FilterTokens tokens;
  private final FilterPrimitives primitives;
  private int depth;

  FlowFilterParser(String text) {
    tokens = new FilterTokens(text);
    primitives = new FilterPrimitives(tokens);
  }

  FlowFilter parse() {
    if (tokens.atEnd()) {
      return FlowFilter.ALL;
    }
    FlowFilter filter = or();
    if (!tokens.atEnd()) {
      throw tokens.wanted("'and', 'or' or the end");
    }
    return filter;
  }

  private FlowFilter or() {
    List<FlowFilter> terms = new ArrayList<>();
    do {
      terms.add(and());
    } while (tokens.skip("or", "||"));
    return terms.size() == 1 ? terms.get(0) : new FlowFilter.Or(terms);
  }

  private FlowFilter and() {
    List<FlowFilter> terms = new ArrayList<>();
    do {
      terms.add(not());
    } while (tokens.skip("and", "&&") || startsTerm());
    return terms.size() == 1 ? terms.get(0) : new FlowFilter.And(terms);
  }

  private boolean startsTerm() {
    return !tokens.atEnd() && !tokens.isNext("or", "||", ")");
  }

  private FlowFilter not() {
    if (++depth > MAX_DEPTH) {
      throw new IllegalArgumentException(
          "wanted a filter nested at most " + MAX_DEPTH + " deep, got a deeper one");
    }
    try {
      if (tokens.skip("not", "!")) {
        return new FlowFilter.Not(not());
      }
      if (!tokens.skip("(")) {
        return primitives.next();
      }
      FlowFilter inner = or();
      if (!tokens.skip(")")) {
        throw tokens.wanted("')'");
      }
      return inner;
    } finally {
      depth--;
    }
  }
}
