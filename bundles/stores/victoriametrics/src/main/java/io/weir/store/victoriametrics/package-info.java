/** Series in VictoriaMetrics, or in any server that takes Prometheus' remote write. */
package io.weir.store.victoriametrics;
