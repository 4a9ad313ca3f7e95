/** {@code weir encrypt}: says a secret so that only one installation can read it. */
package io.weir.cli.encrypt;
