package id.sentra.registry.privacy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.sentra.platform.error.Refused;
import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.registry.privacy.domain.DataRequest.Wish;
import id.sentra.registry.privacy.domain.PersonalField;
import id.sentra.registry.privacy.domain.RequestChannel;
import id.sentra.registry.privacy.domain.RequestKind;
import org.jspecify.annotations.Nullable;

/** Reads what is wanted; all that is wrong with it is told at once. */
final class WishReading {

	private final List<FieldProblem> wrong = new ArrayList<>();

	/** Owners ask online; for others an officer says how it came. */
	Wish wish(WishRequest body, boolean byOwner) {
		if (body.smeId() == null) {
			this.wrong.add(new FieldProblem("smeId", "not-null"));
		}
		Optional<RequestKind> kind = one("kind", body.kind(), List.of(RequestKind.values()));
		Optional<RequestChannel> channel = byOwner ? Optional.of(RequestChannel.ONLINE) : one("channel", body.channel(),
				List.of(RequestChannel.COUNTER, RequestChannel.LETTER, RequestChannel.PHONE));
		List<String> named = (body.fields() != null) ? body.fields() : List.of();
		Set<PersonalField> fields = named.stream()
			.map((field) -> one("fields", field, List.of(PersonalField.values())))
			.flatMap(Optional::stream)
			.collect(Collectors.toSet());
		if (!this.wrong.isEmpty()) {
			throw Refused.fields(this.wrong);
		}
		return new Wish(kind.orElseThrow(), channel.orElseThrow(), fields);
	}

	static UUID sme(WishRequest body) {
		return Objects.requireNonNull(body.smeId());
	}

	private <E extends Enum<E>> Optional<E> one(String field, @Nullable String text, List<E> known) {
		Optional<E> found = known.stream().filter((value) -> value.name().equals(text)).findFirst();
		if (found.isEmpty() && this.wrong.stream().noneMatch((problem) -> problem.field().equals(field))) {
			String codes = known.stream().map(Enum::name).collect(Collectors.joining(", "));
			this.wrong.add(new FieldProblem(field, "one-of", codes));
		}
		return found;
	}

}
