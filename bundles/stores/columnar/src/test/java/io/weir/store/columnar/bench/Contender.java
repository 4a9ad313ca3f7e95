package io.weir.store.columnar.bench;

import io.weir.api.flow.FlowBatch;
import java.io.Closeable;
import java.time.Instant;
import java.util.Map;

/** A store to measure. */
interface Contender extends Closeable {

  void append(FlowBatch batch) throws Exception;

  void commit() throws Exception;

  /** Something to ask; returns how many rows came back. */
  @FunctionalInterface
  interface Question {
    int ask() throws Exception;
  }

  /** The same questions for every contender, about the hour before a time. */
  Map<String, Question> questions(Instant end);
}
