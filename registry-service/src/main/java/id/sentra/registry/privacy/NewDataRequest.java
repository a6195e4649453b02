package id.sentra.registry.privacy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import id.sentra.platform.web.OneOf;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import id.sentra.registry.privacy.domain.DataRequest.Details;
import id.sentra.registry.privacy.domain.PersonalField;
import id.sentra.registry.privacy.domain.RequestChannel;
import id.sentra.registry.privacy.domain.RequestKind;
import org.jspecify.annotations.Nullable;

/**
 * What is asked: {@code kind}, how it came ({@code channel}, of officers only) and, of a
 * correction, which {@code fields}.
 */
record NewDataRequest(@Nullable UUID smeId, @OneOf(RequestKind.class) @Nullable String kind,
		@OneOf(RequestChannel.class) @Nullable String channel,
		@OneOf(PersonalField.class) @Nullable List<String> fields) {

	private static final int MOST_FIELDS = 100;

	/** Owners ask online; for others an officer says how it came. */
	Details details(boolean byOwner) {
		RequestFields parser = new RequestFields();
		parser.given("smeId", this.smeId);
		Field<RequestKind> asked = parser.oneOf("kind", this.kind, List.of(RequestKind.values()));
		Field<RequestChannel> came = byOwner ? parser.all(() -> RequestChannel.ONLINE) : parser.oneOf("channel",
				this.channel, List.of(RequestChannel.COUNTER, RequestChannel.LETTER, RequestChannel.PHONE));
		List<String> names = (this.fields != null) ? this.fields : List.of();
		Field<List<PersonalField>> named = parser.each("fields", names, 0, MOST_FIELDS, "size",
				(name) -> parser.oneOf("fields", name, List.of(PersonalField.values())));
		return new Details(asked.value(), came.value(), Set.copyOf(named.value()));
	}

	/** The SME of a request of which {@link #details} found nothing wrong. */
	UUID sme() {
		return Objects.requireNonNull(this.smeId);
	}

}
