/** Reads a running Weir over its REST interface, as a dashboard would. */
package io.weir.bench.rest;
