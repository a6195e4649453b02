package id.sentra.registry.privacy.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is asked: {@code kind}, how it came ({@code channel}, of officers only) and, of a
 * correction, which {@code fields}.
 */
record WishRequest(@Nullable UUID smeId, @Nullable String kind, @Nullable String channel,
		@Nullable List<String> fields) {
}
