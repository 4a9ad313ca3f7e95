/** The embedded series store: the component, its configuration and what it says in the log. */
package io.weir.store.series;
