/** Gives flows the names of the interfaces that they passed, from the inventory. */
package io.weir.enricher.interfaces;
