/** Adds up flows in one-minute bins: what of it is kept, split and folded. Knows no container. */
package io.weir.analysis.flowseries.model;
