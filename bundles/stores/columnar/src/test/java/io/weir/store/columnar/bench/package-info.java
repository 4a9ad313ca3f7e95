/** Measures the store, and QuestDB beside it; nothing here runs in a build. */
package io.weir.store.columnar.bench;
