/** Weir over HTTP: questions and answers in JSON, and metrics for Prometheus. */
package io.weir.interfaces.rest;
