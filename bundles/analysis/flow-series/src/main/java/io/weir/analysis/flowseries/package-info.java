/**
 * Time series out of flows: what each exporter, interface, application, network came to, by the
 * minute.
 */
package io.weir.analysis.flowseries;
