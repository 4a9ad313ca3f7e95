package io.weir.api.inventory;

import io.weir.api.alert.Severity;
import io.weir.api.net.Address;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Entries as named texts and back: for backups and the audit, the same for every store. */
public final class EntryFields {

  private static final Map<Class<?>, Function<String, Object>> READERS =
      Map.ofEntries(
          Map.entry(String.class, text -> text),
          Map.entry(int.class, Integer::valueOf),
          Map.entry(long.class, Long::valueOf),
          Map.entry(double.class, Double::valueOf),
          Map.entry(boolean.class, Boolean::valueOf),
          Map.entry(Address.class, Address::parse),
          Map.entry(Instant.class, Instant::parse),
          Map.entry(Duration.class, Duration::parse),
          Map.entry(Severity.class, Severity::valueOf),
          Map.entry(InventoryKind.class, InventoryKind::valueOf),
          Map.entry(SortedSet.class, EntryFields::set));

  private EntryFields() {}

  /** The names of a kind's components, in their order. */
  public static List<String> names(InventoryKind kind) {
    return Arrays.stream(kind.type().getRecordComponents()).map(RecordComponent::getName).toList();
  }

  /** The components of the entry by name, in their order; an empty Optional is left out. */
  public static Map<String, String> of(InventoryEntry entry) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (RecordComponent component : entry.getClass().getRecordComponents()) {
      text(value(component, entry)).ifPresent(text -> fields.put(component.getName(), text));
    }
    return fields;
  }

  private static Object value(RecordComponent component, InventoryEntry entry) {
    try {
      return component.getAccessor().invoke(entry);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the components of an entry are public", e);
    }
  }

  private static Optional<String> text(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(Object::toString);
    }
    if (value instanceof SortedSet<?> set) {
      return Optional.of(
          set.stream().map(Object::toString).collect(Collectors.joining(InventoryEntry.SEPARATOR)));
    }
    return Optional.of(value.toString());
  }

  /** One line that people can read: {@code name=value, name=value}. */
  public static String line(InventoryEntry entry) {
    return of(entry).entrySet().stream()
        .map(
            field -> field.getKey() + "=" + field.getValue().replace(InventoryEntry.SEPARATOR, " "))
        .collect(Collectors.joining(", "));
  }

  /**
   * The entry of these texts.
   *
   * @throws IllegalArgumentException saying which field is missing or wrong
   */
  public static InventoryEntry read(InventoryKind kind, Map<String, String> fields) {
    RecordComponent[] components = kind.type().getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = read(kind, components[i], fields);
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return kind.type().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      String why = e.getCause() == null ? e.toString() : e.getCause().getMessage();
      throw new IllegalArgumentException(kind + ": " + why, e);
    }
  }

  private static Object read(
      InventoryKind kind, RecordComponent component, Map<String, String> fields) {
    Optional<String> text = Optional.ofNullable(fields.get(component.getName()));
    try {
      if (component.getGenericType() instanceof ParameterizedType optional
          && optional.getRawType() == Optional.class) {
        return text.map(READERS.get(optional.getActualTypeArguments()[0]));
      }
      return READERS
          .get(component.getType())
          .apply(text.orElseThrow(() -> new IllegalArgumentException("it is missing")));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "wanted the field " + component.getName() + " of " + kind + ": " + e.getMessage(), e);
    }
  }

  private static SortedSet<String> set(String text) {
    return text.isEmpty()
        ? new TreeSet<>()
        : new TreeSet<>(Arrays.asList(text.split(InventoryEntry.SEPARATOR, -1)));
  }
}
