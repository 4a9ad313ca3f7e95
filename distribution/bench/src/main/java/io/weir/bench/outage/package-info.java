/** Takes stores and Weir away in the middle of traffic and counts what is there at the end. */
package io.weir.bench.outage;
