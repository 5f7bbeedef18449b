package ai.autocalls.lead.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at sending a request, after it ended.
 *
 * @param number 1 for the first
 * @param took from its start to its end
 * @param failure what it failed with; null if it succeeded
 * @param nextIn how long until the next attempt; null if this was the last
 */
public record Attempt(
    int number, Duration took, @Nullable AutocallsException failure, @Nullable Duration nextIn) {}
