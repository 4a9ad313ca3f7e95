/** Shows a running Weir at work: sends it a minute of traffic and prints what it made of it. */
package io.weir.bench.demo;
