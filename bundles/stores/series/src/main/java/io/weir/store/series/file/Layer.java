package io.weir.store.series.file;

import io.weir.store.series.codec.Samples;
import java.io.IOException;

/** Samples by series; where two layers have a sample of the same time, the newer layer's counts. */
interface Layer {

  /** The earliest time of any sample; {@link Long#MAX_VALUE} without any. */
  long minTime();

  /** The latest time of any sample; {@link Long#MIN_VALUE} without any. */
  long maxTime();

  /** At least as many samples as a series has in a time; the end excluded. */
  long count(int series, long from, long to);

  /** The samples of a series in a time; the caller's own. */
  Samples read(int series, long from, long to) throws IOException;
}
