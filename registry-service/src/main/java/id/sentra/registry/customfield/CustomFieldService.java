package id.sentra.registry.customfield;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.Refused;
import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.id.Ids;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.customfield.CustomFieldRequest.Conversion;
import id.sentra.registry.customfield.CustomFieldValues.StoredValue;
import id.sentra.registry.customfield.domain.CustomField;
import id.sentra.registry.customfield.domain.CustomField.Definition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What fields an office has: defined, changed, retired and taken up again by its
 * administrator. Shipped ones are as they are.
 */
@Service
class CustomFieldService {

	/** In use, of an office. */
	static final int MOST_OF_OFFICE = 50;

	/** With the retired ones. */
	static final int MOST_EVER = 200;

	/** Values that are converted at once. */
	static final int MOST_CONVERTED = 5_000;

	private static final int REGENCY_LENGTH = 5;

	private static final int LONGEST_KEY = 40;

	private final Transactions transactions;

	private final CustomFields fields;

	private final CustomFieldValues values;

	private final Clock clock;

	CustomFieldService(Transactions transactions, CustomFields fields, CustomFieldValues values, Clock clock) {
		this.transactions = transactions;
		this.fields = fields;
		this.values = values;
		this.clock = clock;
	}

	/** Shipped ones and those of an office, as far as the user may see values of them. */
	Mono<List<CustomField>> list(@Nullable RegionCode region, CurrentUser user) {
		RegionCode office = office(region, user);
		return this.transactions.in(user.scope(), this.fields.list(office))
			.map((all) -> all.stream().filter((field) -> field.isReadableBy(user.roles())).toList());
	}

	Mono<CustomField> find(UUID id, CurrentUser user) {
		return this.transactions.in(user.scope(), found(id))
			.filter((field) -> field.isReadableBy(user.roles()))
			.switchIfEmpty(Mono.error(() -> new NotAllowed("custom-field-not-readable")));
	}

	Mono<CustomField> define(CustomFieldRequest request, CurrentUser user) {
		user.require(Role.ADMIN);
		RegionCode office = office(request.regionCode(), user);
		requireOf(office, user);
		Definition definition = request.read(List.of());
		Mono<CustomField> work = this.fields.lock(office, true)
			.then(Mono.defer(() -> this.fields.list(office)))
			.map((known) -> {
				requireRoom(known, MOST_EVER);
				requireNewName(definition, known, null);
				String key = Keys.free(definition.name(), LONGEST_KEY,
						known.stream().map(CustomField::key).collect(Collectors.toSet()));
				return new CustomField(Ids.next(), 1, office, key, definition, null);
			})
			.flatMap((field) -> this.fields.add(field, user.username(), now()).thenReturn(field));
		return this.transactions.in(user.scope(), work);
	}

	/**
	 * Takes over what is said of a field anew. Another kind is refused while there are
	 * values, unless it is said what becomes of them, and while SMEs that have moved away
	 * have any; whether it is personal never changes once somebody had one.
	 */
	Mono<CustomField> change(UUID id, long version, CustomFieldRequest request, CurrentUser user) {
		return changing(id, version, user, (field) -> {
			Definition before = field.definition();
			Definition definition = request.read(before.options());
			CustomField changed = new CustomField(id, version + 1, field.office(), field.key(), definition,
					field.retiredAt());
			Mono<Void> free = this.fields.list(office(field))
				.doOnNext((known) -> requireNewName(definition, known, id))
				.then();
			if (before.kind() == definition.kind() && before.personal() == definition.personal()) {
				return free.thenReturn(changed);
			}
			return free.then(Mono.defer(() -> this.values.use(id))).flatMap((use) -> {
				if (before.personal() != definition.personal() && use.had() > 0) {
					return Mono.error(new Conflict("custom-field-personal-fixed", use.had()));
				}
				return (use.has() == 0) ? Mono.just(changed)
						: converted(field, changed, use.has(), request.values(), user).thenReturn(changed);
			});
		});
	}

	/** It is asked no more; what SMEs have in it stays. */
	Mono<CustomField> retire(UUID id, long version, CurrentUser user) {
		return changing(id, version, user, (field) -> field.isRetired()
				? Mono.error(new Conflict("custom-field-retired")) : Mono.just(retired(field, now())));
	}

	/** It is asked again. */
	Mono<CustomField> reinstate(UUID id, long version, CurrentUser user) {
		return changing(id, version, user,
				(field) -> !field.isRetired() ? Mono.error(new Conflict("custom-field-not-retired"))
						: this.fields.list(office(field)).map((known) -> {
							requireRoom(known, Integer.MAX_VALUE);
							requireNewName(field.definition(), known, id);
							return retired(field, null);
						}));
	}

	private Mono<CustomField> changing(UUID id, long version, CurrentUser user,
			Function<CustomField, Mono<CustomField>> change) {
		user.require(Role.ADMIN);
		Mono<CustomField> work = found(id).doOnNext((field) -> requireOf(office(field), user))
			.flatMap((field) -> this.fields.lock(office(field), true).then(Mono.defer(() -> found(id))))
			.filter((field) -> field.version() == version)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")))
			.flatMap(change)
			.flatMap((changed) -> this.fields.save(changed, user.username(), now()).thenReturn(changed));
		return this.transactions.in(user.scope(), work);
	}

	private Mono<Void> converted(CustomField before, CustomField after, long count, @Nullable Conversion wanted,
			CurrentUser user) {
		if (before.definition().personal() || after.definition().personal()) {
			return Mono.error(new Conflict("custom-field-personal-fixed", count));
		}
		if (count > MOST_CONVERTED) {
			return Mono.error(new Conflict("custom-field-too-many-values", count, MOST_CONVERTED));
		}
		return this.values.ofField(before.id(), MOST_CONVERTED).flatMap((all) -> {
			if (all.size() < count) {
				return Mono.error(new Conflict("custom-field-values-elsewhere", count - all.size()));
			}
			if (wanted == null) {
				long readable = all.stream().filter((value) -> in(after, before, value).isPresent()).count();
				return Mono.error(new Conflict("custom-field-has-values", count, readable, count - readable));
			}
			Instant now = now();
			return Flux.fromIterable(all)
				.concatMap((value) -> this.values.convert(after, value,
						(wanted == Conversion.CONVERT) ? in(after, before, value).orElse(null) : null, user.username(),
						now))
				.then();
		});
	}

	/** A value as the changed field has it; of a choice its label is what people read. */
	private static Optional<String> in(CustomField after, CustomField before, StoredValue value) {
		String text = before.definition()
			.options()
			.stream()
			.filter((option) -> option.key().equals(value.value()))
			.map((option) -> option.label())
			.findFirst()
			.orElse(value.value());
		Optional<String> asOption = after.definition()
			.options()
			.stream()
			.filter((option) -> option.label().equalsIgnoreCase(text) && !option.retired())
			.map((option) -> option.key())
			.findFirst();
		return asOption.isPresent() ? asOption : after.parse(text);
	}

	private Mono<CustomField> found(UUID id) {
		return this.fields.find(id).switchIfEmpty(Mono.error(() -> new NotFound("custom-field-not-found")));
	}

	/** The columns of times keep no more. */
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private static CustomField retired(CustomField field, @Nullable Instant at) {
		return new CustomField(field.id(), field.version() + 1, field.office(), field.key(), field.definition(), at);
	}

	private static void requireRoom(List<CustomField> known, int mostEver) {
		List<CustomField> own = known.stream().filter((field) -> field.office() != null).toList();
		if (own.stream().filter((field) -> !field.isRetired()).count() >= MOST_OF_OFFICE || own.size() >= mostEver) {
			throw new Conflict("custom-field-too-many", MOST_OF_OFFICE);
		}
	}

	private static void requireNewName(Definition definition, List<CustomField> known, @Nullable UUID self) {
		boolean taken = known.stream()
			.anyMatch((field) -> !field.id().equals(self) && !field.isRetired()
					&& field.definition().name().equalsIgnoreCase(definition.name()));
		if (taken) {
			throw Refused.fields(List.of(new FieldProblem("name", "custom-field-name-taken")));
		}
	}

	private static void requireOf(RegionCode office, CurrentUser user) {
		if (!user.scope().covers(office)) {
			throw new NotAllowed("region-not-allowed");
		}
	}

	private static RegionCode office(CustomField field) {
		RegionCode office = field.office();
		if (office == null) {
			throw new Conflict("custom-field-shipped");
		}
		return office;
	}

	/** The regency asked for, else that of the user. */
	static RegionCode office(@Nullable RegionCode asked, CurrentUser user) {
		RegionCode region = (asked != null) ? asked : user.scope().region().orElse(null);
		if (region == null || region.value().length() < REGENCY_LENGTH) {
			throw new Refused("custom-field-region");
		}
		RegionCode office = new RegionCode(region.value().substring(0, REGENCY_LENGTH));
		if (!user.scope().covers(office) && user.scope().region().filter((own) -> own.isWithin(office)).isEmpty()) {
			throw new NotAllowed("region-not-allowed");
		}
		return office;
	}

}
