/** Devices, interfaces, links and discoveries as people and programs read them. */
package io.weir.library.view.network;
