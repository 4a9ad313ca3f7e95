/** Paths and plans for networks in files. */
package io.weir.cli.plan;
