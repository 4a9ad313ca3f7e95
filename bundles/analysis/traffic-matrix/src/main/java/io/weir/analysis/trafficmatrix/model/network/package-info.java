/** The network to calculate with, made of what was discovered and what people say of its links. */
package io.weir.analysis.trafficmatrix.model.network;
