package ai.autocalls.lead.model;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map of {@link JsonValues} that no one can change, all the way down; recognized by its class, it
 * is copied once and not at every step.
 */
final class OpenMap extends AbstractMap<String, @Nullable Object> {
  static final OpenMap EMPTY = new OpenMap(Map.of());

  private final Map<String, @Nullable Object> map;

  private OpenMap(Map<String, @Nullable Object> map) {
    this.map = map;
  }

  /** Takes over a map that no one else holds and whose values no one can change. */
  static OpenMap of(Map<String, @Nullable Object> owned) {
    return owned.isEmpty() ? EMPTY : new OpenMap(owned);
  }

  /** Without the view of the entries that it takes otherwise: most requests ask for it in vain. */
  @Override
  public boolean isEmpty() {
    return map.isEmpty();
  }

  @Override
  public @Nullable Object get(Object key) {
    return map.get(key);
  }

  @Override
  public boolean containsKey(Object key) {
    return map.containsKey(key);
  }

  @Override
  public Set<Entry<String, @Nullable Object>> entrySet() {
    return Collections.unmodifiableMap(map).entrySet();
  }
}
