/** Gives planning the network with its costs, and who sends how much to whom in it. */
package io.weir.analysis.trafficmatrix;
