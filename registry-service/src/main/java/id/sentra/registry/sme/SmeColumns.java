package id.sentra.registry.sme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.sql.ArrayParameter;
import id.sentra.registry.sme.domain.Business;
import id.sentra.registry.sme.domain.BusinessDetails.Detail;
import id.sentra.registry.sme.domain.Kbli;
import id.sentra.registry.sme.domain.Owner;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * The columns of table {@code sme}: how each is named, typed and taken from an SME. Rows
 * are bound as one array a column.
 */
final class SmeColumns {

	private static final List<Column<?>> DECLARED = List.of(
			new Column<>("id", "uuid", UUID.class, (row) -> row.sme().id()),
			new Column<>("version", "bigint", Long.class, (row) -> row.sme().version()),
			text("status", (row) -> row.sme().status().name()), text("scale", (row) -> row.sme().scale().name()),
			new Column<>("cluster_id", "uuid", UUID.class, (row) -> row.sme().clusterId()),
			new Column<>("registered_at", "timestamptz", OffsetDateTime.class,
					(row) -> row.sme().registeredAt().atOffset(ZoneOffset.UTC)),
			new Column<>("verified_at", "timestamptz", OffsetDateTime.class, (row) -> utc(row.sme().verifiedAt())),
			text("region_code", (row) -> row.sme().profile().location().district().value()),
			text("village_code", (row) -> code(row.sme().profile().location().village())),
			text("business_name", (row) -> business(row).name()),
			text("name_key", (row) -> business(row).key().value()), text("kbli_code", (row) -> kbli(row, Kbli::code)),
			text("kbli_edition", (row) -> kbli(row, Kbli::edition)),
			new Column<>("since", "date", LocalDate.class, (row) -> business(row).since()),
			new Column<>("capital", "bigint", Long.class, (row) -> amount(business(row).capital())),
			new Column<>("yearly_sales", "bigint", Long.class, (row) -> amount(business(row).yearlySales())),
			text("owner_name", (row) -> owner(row).name()), text("owner_key", (row) -> owner(row).key().value()),
			text("owner_gender", (row) -> owner(row).gender().name()),
			new Column<>("low_income", "boolean", Boolean.class, (row) -> owner(row).lowIncomeHousehold()),
			bytes("nik", StoredSme::nik), bytes("nik_index", StoredSme::nikIndex),
			bytes("phone", (row) -> row.contact().phone()), bytes("phone_index", (row) -> row.contact().phoneIndex()),
			bytes("email", (row) -> row.contact().email()), bytes("street", (row) -> row.contact().street()));

	private static final List<Column<?>> ALL = Stream
		.concat(DECLARED.stream(), Arrays.stream(Detail.values()).map(SmeColumns::detail))
		.toList();

	private SmeColumns() {
	}

	/** {@code id, version, ...} */
	static String names() {
		return ALL.stream().map(Column::name).collect(Collectors.joining(", "));
	}

	/** {@code :id::uuid[], :version::bigint[], ...} */
	static String arrays() {
		return ALL.stream()
			.map((column) -> ":" + column.name() + "::" + column.type() + "[]")
			.collect(Collectors.joining(", "));
	}

	/** {@code version = r.version, ...}: all that a change may touch. */
	static String assignments() {
		return ALL.stream()
			.map(Column::name)
			.filter((name) -> !name.equals("id") && !name.equals("registered_at"))
			.map((name) -> name + " = r." + name)
			.collect(Collectors.joining(", "));
	}

	static GenericExecuteSpec bind(GenericExecuteSpec sql, List<StoredSme> rows) {
		GenericExecuteSpec bound = sql;
		for (Column<?> column : ALL) {
			bound = bound.bind(column.name(), column.array(rows));
		}
		return bound;
	}

	private static Column<String> text(String name, Function<StoredSme, @Nullable String> value) {
		return new Column<>(name, "text", String.class, value);
	}

	private static Column<String> detail(Detail detail) {
		return text(detail.column(), (row) -> detail.of(business(row).details()));
	}

	private static Column<String> bytes(String name, Function<StoredSme, byte @Nullable []> value) {
		return new Column<>(name, "text[]::bytea", String.class, (row) -> Bytea.text(value.apply(row)));
	}

	private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
		return (time != null) ? time.atOffset(ZoneOffset.UTC) : null;
	}

	private static Business business(StoredSme row) {
		return row.sme().profile().business();
	}

	private static Owner owner(StoredSme row) {
		return row.sme().profile().owner();
	}

	private static @Nullable String code(@Nullable RegionCode region) {
		return (region != null) ? region.value() : null;
	}

	private static @Nullable String kbli(StoredSme row, Function<Kbli, String> part) {
		Kbli kbli = business(row).kbli();
		return (kbli != null) ? part.apply(kbli) : null;
	}

	private static @Nullable Long amount(@Nullable Rupiah rupiah) {
		return (rupiah != null) ? rupiah.amount() : null;
	}

	private record Column<T>(String name, String type, Class<T> javaType, Function<StoredSme, @Nullable T> value) {

		Object array(List<StoredSme> rows) {
			return ArrayParameter.of(rows, this.javaType, this.value);
		}

	}

}
