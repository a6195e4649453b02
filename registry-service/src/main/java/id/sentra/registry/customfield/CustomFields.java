package id.sentra.registry.customfield;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Role;
import id.sentra.platform.sql.Columns;
import id.sentra.registry.customfield.domain.CustomField;
import id.sentra.registry.customfield.domain.CustomField.Definition;
import id.sentra.registry.customfield.domain.FieldKind;
import id.sentra.registry.customfield.domain.FieldOption;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields that are defined, within the transaction and scope of the caller, who sees
 * the shipped ones and those of the own office.
 */
@Repository
class CustomFields {

	/** What an office can have defined in all, retired ones too. */
	private static final int MOST = 500;

	private final DatabaseClient database;

	private final JsonMapper json;

	CustomFields(DatabaseClient database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	/**
	 * Whoever changes what fields of an office are waits for whoever saves values, and
	 * the other way round, until the transaction ends.
	 */
	Mono<Void> lock(RegionCode office, boolean changing) {
		return this.database
			.sql("select 1 from pg_advisory_xact_lock%s(hashtextextended(:lock, 0)) as locked"
				.formatted(changing ? "" : "_shared"))
			.bind("lock", "custom-field " + office.value())
			.then();
	}

	/** Shipped ones, then those of an office in the order they were defined. */
	Mono<List<CustomField>> list(RegionCode office) {
		return this.database.sql("""
				select * from custom_field where office is null or office = :office
				order by office nulls first, id limit :most""")
			.bind("office", office.value())
			.bind("most", MOST)
			.map(this::field)
			.all()
			.collectList();
	}

	/** Those of these ids that are seen. */
	Mono<List<CustomField>> findAll(Set<UUID> ids) {
		return this.database.sql("select * from custom_field where id = any(:ids) order by office nulls first, id")
			.bind("ids", ids.toArray(UUID[]::new))
			.map(this::field)
			.all()
			.collectList();
	}

	Mono<CustomField> find(UUID id) {
		return this.database.sql("select * from custom_field where id = :id").bind("id", id).map(this::field).one();
	}

	Mono<Void> add(CustomField field, String by, Instant at) {
		RegionCode office = field.office();
		GenericExecuteSpec sql = this.database
			.sql("""
					insert into custom_field (id, version, office, key, name, name_en, kind, personal, readers, required_from,
						legal_basis, options, changed_by, changed_at)
					values (:id, 1, :office, :key, :name, :name_en, :kind, :personal, :readers, :required, :basis, :options, :by, :at)""")
			.bind("id", field.id())
			.bind("office", (office != null) ? office.value() : Parameters.in(String.class))
			.bind("key", field.key());
		return definition(sql, field.definition(), by, at).then();
	}

	/** Saves a field that was one version lower. */
	Mono<Void> save(CustomField field, String by, Instant at) {
		Instant retired = field.retiredAt();
		GenericExecuteSpec sql = this.database
			.sql("""
					update custom_field set version = :version, name = :name, name_en = :name_en, kind = :kind, personal = :personal,
						readers = :readers, required_from = :required, legal_basis = :basis, options = :options, retired_at = :retired,
						changed_by = :by, changed_at = :at
					where id = :id and version = :version - 1""")
			.bind("id", field.id())
			.bind("version", field.version())
			.bind("retired", (retired != null) ? retired.atOffset(ZoneOffset.UTC) : Parameters.in(Instant.class));
		return definition(sql, field.definition(), by, at).fetch()
			.rowsUpdated()
			.filter((rows) -> rows == 1)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")))
			.then();
	}

	private GenericExecuteSpec definition(GenericExecuteSpec sql, Definition definition, String by, Instant at) {
		LocalDate required = definition.requiredFrom();
		String basis = definition.legalBasis();
		return sql.bind("name", definition.name())
			.bind("name_en", definition.nameEn())
			.bind("kind", definition.kind().name())
			.bind("personal", definition.personal())
			.bind("readers", definition.readers().stream().map(Role::name).sorted().toArray(String[]::new))
			.bind("required", (required != null) ? required : Parameters.in(LocalDate.class))
			.bind("basis", (basis != null) ? basis : Parameters.in(String.class))
			.bind("options", Json.of(this.json.writeValueAsString(definition.options())))
			.bind("by", by)
			.bind("at", at.atOffset(ZoneOffset.UTC));
	}

	private CustomField field(Readable row) {
		@Nullable String office = row.get("office", String.class);
		Definition definition = new Definition(Columns.text(row, "name"), Columns.text(row, "name_en"),
				Columns.constant(row, "kind", FieldKind.class), Columns.flag(row, "personal"),
				Columns.texts(row, "readers").stream().map(Role::valueOf).collect(Collectors.toSet()),
				row.get("required_from", LocalDate.class), row.get("legal_basis", String.class),
				Arrays.asList(this.json.readValue(row.get("options", Json.class).asString(), FieldOption[].class)));
		return new CustomField(Columns.id(row, "id"), Columns.longNumber(row, "version"),
				(office != null) ? new RegionCode(office) : null, Columns.text(row, "key"), definition,
				row.get("retired_at", Instant.class));
	}

}
