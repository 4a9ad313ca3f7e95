/** The files of the columnar store: blocks of encoded columns, in segments, in one directory. */
package io.weir.store.columnar.file;
