/** The files: a journal of what came last, segments of what came before, and the series' names. */
package io.weir.store.series.file;
