package id.sentra.registry.sme.web;

import id.sentra.platform.web.OneOf;
import id.sentra.registry.sme.domain.SmeStatus;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for: words or a number, a region, a status, the page of {@code cursor}
 * in an order, with the total if {@code count}; all may be left out.
 */
record SearchRequest(@Nullable String q, @Nullable String region, @OneOf(SmeStatus.class) @Nullable String status,
		@Nullable String cursor, @Nullable Integer limit, @Nullable String sort, @Nullable Boolean count) {
}
