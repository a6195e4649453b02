package id.sentra.training.catalogue;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.sql.Conditions;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/**
 * The entries of a table with {@code version}, {@code region_code} and {@code active}
 * beside the columns of its own. Every method works within the transaction of its caller.
 *
 * @param <T> the entry
 * @param <K> its key
 */
public abstract class CatalogueRepository<T extends CatalogueEntry<T>, K> {

	private final DatabaseClient database;

	private final String select;

	private final KeysetQuery list;

	private final String insert;

	private final String update;

	private final Column<T> key;

	private final List<Column<T>> columns;

	/**
	 * @param selected the columns that {@link #entry} reads
	 * @param order the column of the key, by which the list usually goes
	 */
	protected CatalogueRepository(DatabaseClient database, String table, String selected, SortColumn order,
			Column<T> key, List<Column<T>> columns) {
		this.database = database;
		this.select = "select " + selected + " from " + table;
		this.list = KeysetQuery.of(selected, table, order.name(), order, SortColumn.text("name", "name"));
		this.key = key;
		this.columns = columns;
		this.insert = "insert into %s (%s, version, region_code, %s) values (:%2$s, :version, :region_code, %s)"
			.formatted(table, key.name(), names(columns, "%s"), names(columns, ":%s")) + " on conflict do nothing";
		this.update = "update %s set version = :version, active = :active, %s where %s = :%3$s and version = :version - 1"
			.formatted(table, names(columns, "%1$s = :%1$s"), key.name());
	}

	public Mono<T> find(K id) {
		return this.database.sql(this.select + " where " + this.key.name() + " = :id")
			.bind("id", id)
			.map(this::entry)
			.one();
	}

	/** Those of a region, usually in the order of their keys. */
	public Mono<Page<T>> list(@Nullable RegionCode region, PageRequest page) {
		return this.list.read(this.database, within(region), page, this::entry);
	}

	/** Whether neither its key nor its name was there yet. */
	public Mono<Boolean> add(T entry) {
		return write(this.database.sql(this.insert).bind("region_code", entry.region().value()), entry);
	}

	/**
	 * Whether it was of the version before; a duplicate key when its name is another's.
	 */
	public Mono<Boolean> save(T entry) {
		return write(this.database.sql(this.update).bind("active", entry.active()), entry);
	}

	protected abstract T entry(Readable row);

	/** Those that are a region's. */
	protected Conditions within(@Nullable RegionCode region) {
		return new Conditions().inRegion("region_code", "region", region);
	}

	protected Mono<List<T>> findAll(Conditions conditions) {
		return conditions.bind(this.database.sql(this.select + conditions.where()))
			.map(this::entry)
			.all()
			.collectList();
	}

	private Mono<Boolean> write(GenericExecuteSpec sql, T entry) {
		GenericExecuteSpec bound = sql.bind(this.key.name(), this.key.value().apply(entry))
			.bind("version", entry.version());
		for (Column<T> column : this.columns) {
			bound = bound.bind(column.name(), column.value().apply(entry));
		}
		return bound.fetch().rowsUpdated().map((rows) -> rows == 1);
	}

	private static <T> String names(List<Column<T>> columns, String form) {
		return columns.stream().map((column) -> form.formatted(column.name())).collect(Collectors.joining(", "));
	}

	/** A column and what stands in it. */
	public record Column<T>(String name, Function<T, Object> value) {
	}

}
