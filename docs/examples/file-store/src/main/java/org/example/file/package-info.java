/** An example: a store that keeps flows in one file. */
package org.example.file;
