package io.weir.platform.runtime.pipeline;

/** Where the host says what an operator should know. Called from any thread. */
public interface Notices {

  /**
   * Something happened that an operator looks for.
   *
   * @param kind what is alike: the first of a kind is shown, the rest now and then
   */
  void tell(String kind, String sentence);

  /**
   * Something went wrong and is counted.
   *
   * @param kind what is alike: the first of a kind is shown, the rest now and then
   * @param sentence what happened, to what
   * @param cause what was thrown
   */
  void warn(String kind, String sentence, Throwable cause);
}
