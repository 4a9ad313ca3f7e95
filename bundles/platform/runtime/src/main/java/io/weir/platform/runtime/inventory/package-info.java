/** What the host records in the inventories: the exporters that it sees, on threads of its own. */
package io.weir.platform.runtime.inventory;
