package rollcall.bridge;

import java.util.Set;

/**
 * What was done between two releases, as far as it decides on causes.
 *
 * @param anything deliveries came, went or were held or released
 * @param aliases deliveries were read again because others told of their persons
 * @param erased pseudonyms of pupils who were erased from the store
 */
public record Delivered(boolean anything, boolean aliases, Set<String> erased) {}
