/** What changes do to a network and its traffic under equal-cost routing; knows no OSGi. */
package io.weir.platform.planning.model;
