/** A topology as other programs read it: GraphML, DOT and JSON. */
package io.weir.library.view.topology;
