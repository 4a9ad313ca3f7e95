/** The program that loads, measures and shows a running Weir from outside. */
package io.weir.bench;
