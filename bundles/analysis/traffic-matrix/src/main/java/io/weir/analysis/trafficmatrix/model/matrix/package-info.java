/** Who sends how much to whom: as flows tell, and what follows from the loads of links. */
package io.weir.analysis.trafficmatrix.model.matrix;
