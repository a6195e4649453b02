package id.sentra.registry.customfield;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.error.Refused;
import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.customfield.CustomFieldValues.ListedValue;
import id.sentra.registry.customfield.CustomFieldValues.StoredValue;
import id.sentra.registry.customfield.CustomFieldValues.ValueFilter;
import id.sentra.registry.customfield.domain.CustomField;
import id.sentra.registry.customfield.domain.FieldKind;
import id.sentra.registry.document.LocalDays;
import id.sentra.registry.sme.LockedSmes;
import id.sentra.registry.sme.SmeViews;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What SMEs have in the fields. One rule, {@link CustomField#isReadableBy}, says whose
 * values somebody sees, lists, orders by and takes away; of personal ones only those of
 * one SME, masked unless that is written down.
 */
@Service
class SmeFieldService {

	/** What the field of a form is called in refusals: this and the key. */
	static final String FORM_FIELD = "values.";

	private static final int REGENCY_LENGTH = 5;

	private final Transactions transactions;

	private final CustomFields fields;

	private final CustomFieldValues values;

	private final CustomFieldService definitions;

	private final SmeViews smes;

	private final LockedSmes locked;

	private final LocalDays days;

	private final Clock clock;

	SmeFieldService(Transactions transactions, CustomFields fields, CustomFieldValues values,
			CustomFieldService definitions, SmeViews smes, LockedSmes locked, LocalDays days, Clock clock) {
		this.transactions = transactions;
		this.fields = fields;
		this.values = values;
		this.definitions = definitions;
		this.smes = smes;
		this.locked = locked;
		this.days = days;
		this.clock = clock;
	}

	/** What is asked of an SME or stands there, personal values masked. */
	Mono<SmeFields> of(UUID sme, CurrentUser user) {
		return this.transactions.in(user.scope(),
				this.smes.find(sme, user).flatMap((found) -> fields(found, user)).map(SmeFields::masked));
	}

	/** The same in clear: a view of personal data, which is written down. */
	Mono<SmeFields> personal(UUID sme, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN, Role.SME_OWNER);
		return this.smes.findPersonal(sme, user)
			.flatMap((found) -> this.transactions.in(user.scope(), fields(found, user)));
	}

	/**
	 * Saves values by the keys of their fields, an empty one as none; fields that are not
	 * named stay. What must be there is, after it.
	 * @param version which the values had when they were seen
	 */
	Mono<SmeFields> save(UUID sme, long version, Map<String, String> typed, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		Mono<SmeFields> work = this.locked.find(sme, user)
			.doOnNext(SmeFieldService::requireOpen)
			.flatMap((found) -> this.fields.lock(office(found), false)
				.then(Mono.defer(() -> fields(found, user)))
				.filter((known) -> known.version() == version)
				.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")))
				.flatMap((known) -> write(found, known, typed, user))
				.then(Mono.defer(() -> fields(found, user))))
			.map(SmeFields::masked);
		return this.transactions.in(user.scope(), work);
	}

	/** Refuses what an SME that is to be registered could not have in its fields. */
	Mono<Void> check(@Nullable RegionCode region, Map<String, String> typed, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		RegionCode office = CustomFieldService.office(region, user);
		return this.definitions.list(office, user).map((all) -> {
			LocalDate today = this.days.today(office);
			return wanted(new SmeFields(new UUID(0, 0), 0, all.stream()
				.map((field) -> new SmeField(field, null, field.isAsked(office), field.isRequired(today), false))
				.toList()), typed);
		}).then();
	}

	/** Values of one field in their order, of those the user may see. */
	Mono<Page<ListedValue>> list(UUID id, @Nullable String equal, @Nullable String from, @Nullable String to,
			@Nullable RegionCode region, PageRequest page, CurrentUser user) {
		return this.definitions.find(id, user)
			.doOnNext((field) -> requireListable(field))
			.flatMap((field) -> this.transactions.in(user.scope(),
					this.values.list(field, filter(field, equal, from, to), region, user.scope(), page)));
	}

	/** SMEs that have nothing in a field the user may see. */
	Mono<Page<ListedValue>> missing(UUID id, @Nullable RegionCode region, PageRequest page, CurrentUser user) {
		return this.definitions.find(id, user)
			.flatMap((field) -> this.transactions.in(user.scope(),
					this.values.missing(field, region, user.scope(), page)));
	}

	/** Values of several SMEs in fields the user may see and that are not personal. */
	Mono<List<StoredValue>> ofAll(List<UUID> smes, @Nullable RegionCode region, CurrentUser user) {
		Mono<List<StoredValue>> work = this.definitions.list(region, user)
			.map((all) -> all.stream().filter((field) -> !field.definition().personal()).map(CustomField::id).toList())
			.flatMap((readable) -> this.values.of(smes, readable).collectList());
		return this.transactions.in(user.scope(), work);
	}

	private Mono<SmeFields> fields(Sme sme, CurrentUser user) {
		RegionCode office = office(sme);
		return Mono.zip(this.values.of(sme.id(), true).defaultIfEmpty(List.of()), this.values.version(sme.id()))
			.flatMap((known) -> {
				Map<UUID, StoredValue> stored = known.getT1()
					.stream()
					.collect(Collectors.toMap(StoredValue::fieldId, Function.identity()));
				return Mono.zip(this.fields.list(office), this.fields.findAll(stored.keySet())).map((defined) -> {
					Map<UUID, CustomField> all = new LinkedHashMap<>();
					defined.getT1().forEach((field) -> all.put(field.id(), field));
					defined.getT2().forEach((field) -> all.putIfAbsent(field.id(), field));
					LocalDate today = this.days.today(sme.profile().location().district());
					return new SmeFields(sme.id(), known.getT2(),
							all.values()
								.stream()
								.filter((field) -> field.isReadableBy(user.roles()))
								.filter((field) -> field.isAsked(office) || stored.containsKey(field.id()))
								.map((field) -> new SmeField(field, stored.get(field.id()), field.isAsked(office),
										field.isRequired(today), false))
								.toList());
				});
			});
	}

	private Mono<Void> write(Sme sme, SmeFields known, Map<String, String> typed, CurrentUser user) {
		Map<SmeField, Optional<String>> wanted = wanted(known, typed);
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		return Flux.fromIterable(wanted.entrySet())
			.filter((one) -> !Objects.equals(one.getKey().value(), one.getValue().orElse(null)))
			.concatMap((one) -> this.values.change(sme, one.getKey().field(), one.getKey().stored(),
					one.getValue().orElse(null), user.username(), now))
			.then();
	}

	/**
	 * What is to stand in the fields that were named.
	 * @throws Refused with every problem, also where what must be there would not be
	 */
	private static Map<SmeField, Optional<String>> wanted(SmeFields known, Map<String, String> typed) {
		List<FieldProblem> problems = new ArrayList<>();
		Map<String, SmeField> asked = new LinkedHashMap<>();
		known.fields().stream().filter(SmeField::asked).forEach((one) -> asked.put(one.field().key(), one));
		Map<SmeField, Optional<String>> wanted = new LinkedHashMap<>();
		typed.forEach((key, text) -> {
			SmeField one = asked.get(key);
			if (one == null) {
				problems.add(new FieldProblem("values", "custom-field-unknown"));
				return;
			}
			parse(one, text, problems).ifPresent((value) -> wanted.put(one, value));
		});
		asked.values()
			.stream()
			.filter(SmeField::required)
			.filter((one) -> wanted.containsKey(one) ? wanted.get(one).isEmpty()
					: one.stored() == null && !isRefused(one, problems))
			.forEach((one) -> problems.add(new FieldProblem(FORM_FIELD + one.field().key(), "not-blank")));
		if (!problems.isEmpty()) {
			throw Refused.fields(problems);
		}
		return wanted;
	}

	/** What is to be stored, which may be nothing; empty for what is refused. */
	private static Optional<Optional<String>> parse(SmeField one, String text, List<FieldProblem> problems) {
		String form = FORM_FIELD + one.field().key();
		if (text.isBlank()) {
			return Optional.of(Optional.empty());
		}
		if (text.strip().equals(one.value())) {
			return Optional.of(Optional.ofNullable(one.value()));
		}
		FieldKind kind = one.field().definition().kind();
		Optional<String> value = one.field().parse(text);
		if (value.isEmpty()) {
			problems.add(new FieldProblem(form, kind.problem()));
			return Optional.empty();
		}
		if (!one.field().definition().personal() && !kind.isPublic(value.get())) {
			problems.add(new FieldProblem(form, "personal-data"));
			return Optional.empty();
		}
		return Optional.of(value);
	}

	private static boolean isRefused(SmeField one, List<FieldProblem> problems) {
		return problems.stream().anyMatch((problem) -> problem.field().equals(FORM_FIELD + one.field().key()));
	}

	/** What cannot be read is refused, never taken for no filter. */
	private static ValueFilter filter(CustomField field, @Nullable String equal, @Nullable String from,
			@Nullable String to) {
		FieldKind kind = field.definition().kind();
		boolean ranged = !isBlank(from) || !isBlank(to);
		if (ranged && !kind.isRanged()) {
			throw new Refused("custom-field-no-range");
		}
		return new ValueFilter(key(field, equal), key(field, from), key(field, to));
	}

	private static @Nullable String key(CustomField field, @Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		FieldKind kind = field.definition().kind();
		return kind.parse(text)
			.filter((value) -> value.indexOf(0) < 0)
			.map(kind::orderKey)
			.orElseThrow(() -> new Refused("custom-field-filter"));
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

	private static void requireListable(CustomField field) {
		if (field.definition().personal()) {
			throw new NotAllowed("custom-field-personal");
		}
	}

	private static void requireOpen(Sme sme) {
		if (sme.status() == SmeStatus.SUSPENDED) {
			throw new Conflict("sme-processing-stopped");
		}
	}

	private static RegionCode office(Sme sme) {
		return new RegionCode(sme.profile().location().district().value().substring(0, REGENCY_LENGTH));
	}

	/** The fields of an SME and the version of what stands in them. */
	record SmeFields(UUID smeId, long version, List<SmeField> fields) {

		SmeFields masked() {
			return new SmeFields(this.smeId, this.version, this.fields.stream().map(SmeField::masks).toList());
		}

	}

	/** A field, what an SME has in it, and whether it is asked and must be answered. */
	record SmeField(CustomField field, @Nullable StoredValue stored, boolean asked, boolean required, boolean masked) {

		SmeField masks() {
			return new SmeField(this.field, this.stored, this.asked, this.required, true);
		}

		/** As it may be shown. */
		@Nullable String value() {
			StoredValue there = this.stored;
			if (there == null) {
				return null;
			}
			return (this.masked && this.field.definition().personal())
					? this.field.definition().kind().masked(there.value()) : there.value();
		}

	}

}
