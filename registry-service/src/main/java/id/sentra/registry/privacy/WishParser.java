package id.sentra.registry.privacy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import id.sentra.registry.privacy.domain.DataRequest.Wish;
import id.sentra.registry.privacy.domain.PersonalField;
import id.sentra.registry.privacy.domain.RequestChannel;
import id.sentra.registry.privacy.domain.RequestKind;

/** Reads what is wanted; all that is wrong with it is told at once. */
final class WishParser {

	private static final int MOST_FIELDS = 100;

	private WishParser() {
	}

	/** Owners ask online; for others an officer says how it came. */
	static Wish wish(WishRequest body, boolean byOwner) {
		RequestFields fields = new RequestFields();
		fields.given("smeId", body.smeId());
		Field<RequestKind> kind = fields.oneOf("kind", body.kind(), List.of(RequestKind.values()));
		Field<RequestChannel> channel = byOwner ? fields.all(() -> RequestChannel.ONLINE) : fields.oneOf("channel",
				body.channel(), List.of(RequestChannel.COUNTER, RequestChannel.LETTER, RequestChannel.PHONE));
		List<String> names = (body.fields() != null) ? body.fields() : List.of();
		Field<List<PersonalField>> named = fields.each("fields", names, 0, MOST_FIELDS, "size",
				(name) -> fields.oneOf("fields", name, List.of(PersonalField.values())));
		return new Wish(kind.value(), channel.value(), Set.copyOf(named.value()));
	}

	static UUID sme(WishRequest body) {
		return Objects.requireNonNull(body.smeId());
	}

}
