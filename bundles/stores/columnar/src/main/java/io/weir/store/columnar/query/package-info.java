/** Answers questions about stored flows, column by column and on a few threads. */
package io.weir.store.columnar.query;
