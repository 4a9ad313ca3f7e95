/** Questions of planning as people put them, and the answers as shells and REST give them. */
package io.weir.library.view.planning;
