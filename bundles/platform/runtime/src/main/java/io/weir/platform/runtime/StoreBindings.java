package io.weir.platform.runtime;

import io.weir.platform.runtime.pipeline.StoreSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;

/**
 * Brings together stores and how they are to be delivered to, in whichever order they come. A store
 * whose settings change is let go and bound again; what waits in its spool stays there meanwhile.
 */
final class StoreBindings {

  private final Path directory;
  private final IdentityHashMap<Object, Binding> bindings = new IdentityHashMap<>();
  private final List<SpoolChoice> choices = new ArrayList<>();

  /**
   * A store and how it is bound and let go.
   *
   * @param remote whether it is a server elsewhere
   */
  record Binding(String name, boolean remote, Consumer<StoreSettings> bind, Runnable letGo) {}

  /**
   * Nothing is bound yet.
   *
   * @param directory of the spools
   */
  StoreBindings(Path directory) {
    this.directory = directory;
  }

  synchronized void add(Object store, Binding binding) {
    bindings.put(store, binding);
    binding.bind().accept(settings(binding));
  }

  synchronized void remove(Object store) {
    Binding gone = bindings.remove(store);
    if (gone != null) {
      gone.letGo().run();
    }
  }

  synchronized void add(SpoolChoice choice) {
    choices.add(choice);
    rebind(choice);
  }

  synchronized void remove(SpoolChoice choice) {
    choices.remove(choice);
    rebind(choice);
  }

  private void rebind(SpoolChoice choice) {
    for (Binding binding : bindings.values()) {
      if (binding.name().equals(choice.store())) {
        binding.letGo().run();
        binding.bind().accept(settings(binding));
      }
    }
  }

  /** The choice made last counts. */
  private StoreSettings settings(Binding binding) {
    Path folder = directory.resolve(StateFile.safe(binding.name()));
    for (int i = choices.size() - 1; i >= 0; i--) {
      if (choices.get(i).store().equals(binding.name())) {
        return choices.get(i).settings(binding.remote(), folder);
      }
    }
    return SpoolChoice.standard(binding.remote(), folder);
  }
}
