/** Concludes which interfaces are connected, keeps the links in the inventory and tells of them. */
package io.weir.analysis.topology;
