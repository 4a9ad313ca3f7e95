/**
 * What every implementation of Weir's interfaces promises, as JUnit 5 suites to extend, with the
 * fixtures they use.
 */
package io.weir.tck;
