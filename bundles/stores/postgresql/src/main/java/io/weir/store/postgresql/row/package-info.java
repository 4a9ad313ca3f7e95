/** The tables of the inventory: an entity for each kind of entry. */
package io.weir.store.postgresql.row;
