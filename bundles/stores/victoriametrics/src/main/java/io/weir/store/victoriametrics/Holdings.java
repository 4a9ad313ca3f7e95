package io.weir.store.victoriametrics;

import okio.Buffer;

/**
 * What a VictoriaMetrics says that it holds, among its own metrics. Other servers do not say.
 *
 * @param rows samples, those that wait to be written included
 * @param bytes on its disk
 */
record Holdings(long rows, long bytes) {

  static Holdings read(Buffer metrics) {
    long rows = 0;
    long bytes = 0;
    for (String line : metrics.readUtf8().lines().toList()) {
      if (line.startsWith("vm_rows{type=\"storage/")) {
        rows += value(line);
      } else if (line.startsWith("vm_pending_rows{type=\"storage\"}")) {
        rows += value(line);
      } else if (line.startsWith("vm_data_size_bytes{")) {
        bytes += value(line);
      }
    }
    return new Holdings(rows, bytes);
  }

  private static long value(String line) {
    return (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
  }
}
