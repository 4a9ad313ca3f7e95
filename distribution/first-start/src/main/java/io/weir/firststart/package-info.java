/** Gives a new installation its administrator: a generated password and a key for the shell. */
package io.weir.firststart;
