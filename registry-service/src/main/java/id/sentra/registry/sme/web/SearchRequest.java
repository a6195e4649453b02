package id.sentra.registry.sme.web;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for: words or a number, a region, a status; all may be left out.
 */
record SearchRequest(@Nullable String q, @Nullable String region, @Nullable String status, @Nullable String cursor,
		@Nullable Integer limit) {
}
