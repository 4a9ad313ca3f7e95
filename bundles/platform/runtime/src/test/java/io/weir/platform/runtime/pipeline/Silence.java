package io.weir.platform.runtime.pipeline;

/** Notices that nobody reads. */
final class Silence implements Notices {

  @Override
  public void tell(String kind, String sentence) {}

  @Override
  public void warn(String kind, String sentence, Throwable cause) {}
}
