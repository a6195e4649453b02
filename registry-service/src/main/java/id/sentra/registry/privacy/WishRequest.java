package id.sentra.registry.privacy;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.web.OneOf;
import id.sentra.registry.privacy.domain.PersonalField;
import id.sentra.registry.privacy.domain.RequestChannel;
import id.sentra.registry.privacy.domain.RequestKind;
import org.jspecify.annotations.Nullable;

/**
 * What is asked: {@code kind}, how it came ({@code channel}, of officers only) and, of a
 * correction, which {@code fields}.
 */
record WishRequest(@Nullable UUID smeId, @OneOf(RequestKind.class) @Nullable String kind,
		@OneOf(RequestChannel.class) @Nullable String channel,
		@OneOf(PersonalField.class) @Nullable List<String> fields) {
}
