/** The embedded flow store: the component, its configuration and what it says in the log. */
package io.weir.store.columnar;
