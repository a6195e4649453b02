package id.sentra.registry.customfield;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.id.Ids;
import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import id.sentra.registry.customfield.domain.CustomField;
import id.sentra.registry.personal.FieldCipher;
import id.sentra.registry.personal.FieldPlace;
import id.sentra.registry.sme.ErasableData;
import id.sentra.registry.sme.ErasedSme;
import id.sentra.registry.sme.HeldRecord;
import id.sentra.registry.sme.HeldRecords;
import id.sentra.registry.sme.MergeableData;
import id.sentra.registry.sme.SearchSql;
import id.sentra.registry.sme.domain.Sme;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What SMEs have in the fields, personal values encrypted, and the history of it, within
 * the transaction and scope of the caller.
 */
@Repository
class CustomFieldValues implements ErasableData, MergeableData, HeldRecords {

	private static final String NAME = "(select business_name from sme s where s.id = sme_id) as business_name";

	private static final KeysetQuery LIST = KeysetQuery.of("*, " + NAME, "custom_field_value", "value",
			SortColumn.id("added", "id"), SortColumn.text("value", "order_key"),
			SortColumn.text("district", "region_code"));

	private static final KeysetQuery MISSING = KeysetQuery.of("id, business_name, owner_name, region_code", "sme",
			"name", SortColumn.id("registered", "id"), SortColumn.text("name", "name_key"),
			SortColumn.text("district", "region_code"));

	/** To count what many SMEs of a regency lack, the table of all would be read. */
	private static final String BY_INDEX = "select set_config('enable_seqscan', 'off', true)";

	private final DatabaseClient database;

	private final FieldCipher cipher;

	CustomFieldValues(DatabaseClient database, FieldCipher cipher) {
		this.database = database;
		this.cipher = cipher;
	}

	/** All of an SME, in clear. */
	Mono<List<StoredValue>> of(UUID sme, boolean personal) {
		return this.database
			.sql("select * from custom_field_value where sme_id = :sme and (value is not null or :personal)")
			.bind("sme", sme)
			.bind("personal", personal)
			.map(this::value)
			.all()
			.collectList();
	}

	/** Those that are not personal of several SMEs. */
	Flux<StoredValue> of(Collection<UUID> smes, Collection<UUID> fields) {
		return this.database.sql("""
				select * from custom_field_value where sme_id = any(:smes) and field_id = any(:fields)
					and value is not null""")
			.bind("smes", smes.toArray(UUID[]::new))
			.bind("fields", fields.toArray(UUID[]::new))
			.map(this::value)
			.all();
	}

	/** Grows with every change of a value of the SME. */
	Mono<Long> version(UUID sme) {
		return this.database.sql("select coalesce(max(id), 0) from custom_field_history where sme_id = :sme")
			.bind("sme", sme)
			.mapValue(Long.class)
			.one();
	}

	/** Writes a value that is another than before, or that there is none any more. */
	Mono<Void> change(Sme sme, CustomField field, @Nullable StoredValue before, @Nullable String after, String by,
			Instant at) {
		Place place = new Place(sme.id(), sme.profile().location().district());
		return write(place, field, before, after, by, at)
			.then(record(place, field, (after != null) ? "SET" : "CLEARED", before, after, by, at));
	}

	/** How many SMEs of whichever region have or had something in a field. */
	Mono<Use> use(UUID field) {
		return this.database.sql("select has, had from registry_field_use(:field)")
			.bind("field", field)
			.map((row) -> new Use(Columns.longNumber(row, "has"), Columns.longNumber(row, "had")))
			.one();
	}

	/** So many values of a field. */
	Mono<List<StoredValue>> ofField(UUID field, int most) {
		return this.database.sql("select * from custom_field_value where field_id = :field order by id limit :most")
			.bind("field", field)
			.bind("most", most)
			.map(this::value)
			.all()
			.collectList();
	}

	/** Writes what a value is in the new kind of its field, nothing when it is none. */
	Mono<Void> convert(CustomField field, StoredValue before, @Nullable String after, String by, Instant at) {
		Place place = new Place(before.smeId(), before.region());
		return write(place, field, before, after, by, at)
			.then(record(place, field, (after != null) ? "CONVERTED" : "CLEARED", before, after, by, at));
	}

	/** Values of a field in their order; of SMEs that take part. */
	Mono<Page<ListedValue>> list(CustomField field, ValueFilter filter, @Nullable RegionCode region, Scope scope,
			PageRequest page) {
		Conditions sql = SearchSql.in(SearchSql.inScope(scope, "sme_id"), "region", region)
			.and("field_id = :field", "field", field.id())
			.and("order_key is not null")
			.and(SearchSql.ofSmeThatTakesPart())
			.and("order_key = :equal", "equal", filter.equal())
			.and("order_key >= :from", "from", filter.from())
			.and("order_key <= :to", "to", filter.to());
		RegionCode office = field.office();
		if (office != null) {
			sql.and("regency = :office", "office", office.value());
		}
		return LIST.read(this.database, sql, page, (row) -> new ListedValue(Columns.id(row, "sme_id"),
				Columns.text(row, "business_name"), Columns.text(row, "value"), Columns.region(row, "region_code")));
	}

	/** SMEs that take part and have nothing in a field. */
	Mono<Page<ListedValue>> missing(CustomField field, @Nullable RegionCode region, Scope scope, PageRequest page) {
		Conditions sql = SearchSql.in(SearchSql.within(scope), "region", region)
			.and("status " + SearchSql.TAKES_PART)
			.and("(select v.id from custom_field_value v where v.sme_id = sme.id and v.field_id = :field) is null",
					"field", field.id());
		RegionCode office = field.office();
		if (office != null) {
			sql.and("regency = :office", "office", office.value());
		}
		return this.database.sql(BY_INDEX)
			.then()
			.then(MISSING.read(this.database, sql, page, (row) -> new ListedValue(Columns.id(row, "id"),
					Columns.text(row, "business_name"), null, Columns.region(row, "region_code"))));
	}

	@Override
	public Mono<Void> erase(ErasedSme erased) {
		return this.database.sql("select registry_erase_custom_fields(:id)").bind("id", erased.id()).then();
	}

	/** What both have stays with each: the survivor's counts. */
	@Override
	public Mono<Void> moveToSurvivor(UUID duplicate, UUID survivor) {
		return this.database.sql("""
				with moved as (
					update custom_field_value v set sme_id = s.id, region_code = s.region_code from sme s
					where s.id = :survivor and v.sme_id = :duplicate and not exists (
						select from custom_field_value o where o.sme_id = :survivor and o.field_id = v.field_id)
					returning v.field_id, v.region_code)
				insert into custom_field_history (sme_id, field_id, region_code, action, done_by, done_at)
				select :survivor, field_id, region_code, 'MOVED',
					coalesce(nullif(current_setting('sentra.actor', true), ''), 'system'), now() from moved""")
			.bind("survivor", survivor)
			.bind("duplicate", duplicate)
			.then();
	}

	@Override
	public Flux<HeldRecord> of(UUID sme) {
		return this.database.sql("""
				select v.*, f.name from custom_field_value v join custom_field f on f.id = v.field_id
				where v.sme_id = :sme order by v.id""")
			.bind("sme", sme)
			.map((row) -> HeldRecord.of("custom-field", Columns.time(row, "changed_at"))
				.with("title", Columns.text(row, "name"))
				.with("value", value(row).value()))
			.all();
	}

	private Mono<Void> write(Place place, CustomField field, @Nullable StoredValue before, @Nullable String after,
			String by, Instant at) {
		if (after == null) {
			return (before == null) ? Mono.empty()
					: this.database.sql("delete from custom_field_value where id = :id").bind("id", before.id()).then();
		}
		UUID id = (before != null) ? before.id() : Ids.next();
		boolean personal = field.definition().personal();
		GenericExecuteSpec sql = (before != null)
				? this.database
					.sql("""
							update custom_field_value set value = :value, secret = :secret, order_key = :order, changed_by = :by, changed_at = :at
							where id = :id""")
				: this.database
					.sql("""
							insert into custom_field_value (id, sme_id, field_id, region_code, value, secret, order_key, changed_by, changed_at)
							values (:id, :sme, :field, :region, :value, :secret, :order, :by, :at)""")
					.bind("sme", place.sme())
					.bind("field", field.id())
					.bind("region", place.region().value());
		return sql.bind("id", id)
			.bind("value", personal ? Parameters.in(String.class) : after)
			.bind("secret", personal ? this.cipher.encrypt(after, place(id)) : Parameters.in(byte[].class))
			.bind("order", personal ? Parameters.in(String.class) : field.definition().kind().orderKey(after))
			.bind("by", by)
			.bind("at", at.atOffset(ZoneOffset.UTC))
			.then();
	}

	private Mono<Void> record(Place place, CustomField field, String action, @Nullable StoredValue before,
			@Nullable String after, String by, Instant at) {
		boolean told = !field.definition().personal();
		return this.database
			.sql("""
					insert into custom_field_history (sme_id, field_id, region_code, action, before, after, done_by, done_at)
					values (:sme, :field, :region, :action, :before, :after, :by, :at)""")
			.bind("sme", place.sme())
			.bind("field", field.id())
			.bind("region", place.region().value())
			.bind("action", action)
			.bind("before", (told && before != null) ? before.value() : Parameters.in(String.class))
			.bind("after", (told && after != null) ? after : Parameters.in(String.class))
			.bind("by", by)
			.bind("at", at.atOffset(ZoneOffset.UTC))
			.then();
	}

	private StoredValue value(Readable row) {
		UUID id = Columns.id(row, "id");
		byte[] secret = row.get("secret", byte[].class);
		return new StoredValue(id, Columns.id(row, "sme_id"), Columns.id(row, "field_id"),
				Columns.region(row, "region_code"),
				(secret != null) ? this.cipher.decryptText(secret, place(id)) : Columns.text(row, "value"));
	}

	private static FieldPlace place(UUID id) {
		return new FieldPlace("custom_field_value", "secret", id);
	}

	/** SMEs that have something in a field, and that have or had. */
	record Use(long has, long had) {
	}

	private record Place(UUID sme, RegionCode region) {
	}

	/** A value there is. Its text form does not tell it. */
	record StoredValue(UUID id, UUID smeId, UUID fieldId, RegionCode region, String value) {

		@Override
		public String toString() {
			return "StoredValue[" + this.id + "]";
		}

	}

	/** Which values of a field are wanted, by their {@code order_key}. */
	record ValueFilter(@Nullable String equal, @Nullable String from, @Nullable String to) {
	}

	/** An SME and what it has in a field; null for nothing. */
	record ListedValue(UUID smeId, String businessName, @Nullable String value, RegionCode region) {
	}

}
