/** Secrets of a configuration: where they come from, and how they stay out of what people read. */
package io.weir.library.credentials;
