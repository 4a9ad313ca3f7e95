package io.weir.interfaces.rest;

import io.weir.library.view.Options;
import io.weir.library.view.planning.PlanQuestion;
import java.io.InputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads which plan is wanted: all as texts, but {@code changes}, which may be several. */
final class PlanContent {

  private PlanContent() {}

  /**
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  static PlanQuestion read(InputStream in) {
    JsonContent given = JsonContent.read(in, Set.copyOf(PlanQuestion.OPTIONS));
    Map<String, String> texts = new HashMap<>();
    for (String name : PlanQuestion.OPTIONS) {
      if (name.equals("changes")) {
        texts.put(name, String.join(";", given.texts(name)));
      } else if (name.equals("cap")) {
        given.decimal(name).ifPresent(cap -> texts.put(name, cap));
      } else {
        given.text(name).ifPresent(text -> texts.put(name, text));
      }
    }
    return PlanQuestion.of(new Options(texts, Clock.systemUTC()));
  }
}
