package id.sentra.gateway.sme;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A happening as it is told: when, what, what more is known, and by whom.
 *
 * @param visit to the counter in which an officer did it for the owner, if so
 */
record StoryLine(Instant at, String what, String more, @Nullable String by, @Nullable String visit) {
}
