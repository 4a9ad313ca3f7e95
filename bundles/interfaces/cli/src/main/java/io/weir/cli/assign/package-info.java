/** The command that compares how tasks are given to workers. */
package io.weir.cli.assign;
