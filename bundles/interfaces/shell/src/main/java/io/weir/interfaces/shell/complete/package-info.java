/** What the shell offers at the tabulator key. */
package io.weir.interfaces.shell.complete;
