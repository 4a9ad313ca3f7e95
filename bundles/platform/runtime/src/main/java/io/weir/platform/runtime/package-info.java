/**
 * The host: the one Camel context, the listeners, the flow pipeline and what they tell of
 * themselves.
 */
package io.weir.platform.runtime;
