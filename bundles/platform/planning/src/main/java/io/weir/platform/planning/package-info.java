/** The book of plans: makes them, has them approved and applied, and measures what came of them. */
package io.weir.platform.planning;
