/** An example: a collector for flows sent as lines of text. */
package org.example.csv;
