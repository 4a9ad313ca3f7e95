/**
 * The way of a batch: from a listener's decoder through enrichers to outlets, with every loss
 * counted.
 */
package io.weir.platform.runtime.pipeline;
