package id.sentra.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import id.sentra.backup.Manifest.TablePart;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The rows of one database, out and in by COPY. */
final class Tables {

	/** Who was signed in stays out: a session ended since would open again. */
	private static final Set<String> LEFT_OUT = Set.of("sentra_gateway.session", "sentra_gateway.access_token");

	private static final String SAME_TEXT = """
			set datestyle = 'ISO'; set intervalstyle = 'postgres'; set timezone = 'UTC'; set bytea_output = 'hex';
			set extra_float_digits = 1; set synchronize_seqscans = off; set max_parallel_workers_per_gather = 0;
			set statement_timeout = 0""";

	private static final String TABLES = """
			select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
				and c.relname <> 'flyway_schema_history' order by 1""";

	private static final String COLUMNS = """
			select quote_ident(attname) || case when atttypid = 'xid8'::regtype then ' xid8' else '' end
			from pg_attribute where attrelid = 'public.%s'::regclass and attnum > 0 and not attisdropped
				and attgenerated = '' order by attnum""";

	private final Connection connection;

	Tables(Connection connection) throws SQLException {
		this.connection = connection;
		execute(SAME_TEXT);
	}

	void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

	List<String> strings(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			List<String> all = new ArrayList<>();
			while (rows.next()) {
				all.add(rows.getString(1));
			}
			return all;
		}
	}

	List<String> names() throws SQLException {
		String database = this.connection.getCatalog();
		return strings(TABLES).stream().filter((table) -> !LEFT_OUT.contains(database + "." + table)).toList();
	}

	/** Writes a table's rows; the part says what was written. */
	TablePart copyOut(String table, OutputStream to) throws SQLException, IOException {
		List<String> columns = strings(COLUMNS.formatted(table));
		try (DigestOutputStream out = new DigestOutputStream(to, Sha256.digest())) {
			String selected = columns.stream().map(Tables::selected).collect(Collectors.joining(", "));
			long rows = copy().copyOut("copy (select " + selected + " from public." + table + ") to stdout", out);
			return new TablePart(table, columns.stream().map(Tables::name).toList(), rows,
					Sha256.text(out.getMessageDigest()));
		}
	}

	long copyIn(TablePart table, InputStream from) throws SQLException, IOException {
		return copy().copyIn("copy public." + table.name() + " (" + String.join(", ", table.columns()) + ") from stdin",
				from, 1 << 16);
	}

	Map<String, Long> sequences() throws SQLException {
		Map<String, Long> sequences = new LinkedHashMap<>();
		try (Statement statement = this.connection.createStatement(); ResultSet rows = statement.executeQuery("""
				select sequencename, last_value from pg_sequences where schemaname = 'public'
					and last_value is not null order by 1""")) {
			while (rows.next()) {
				sequences.put(rows.getString(1), rows.getLong(2));
			}
		}
		return sequences;
	}

	private CopyManager copy() throws SQLException {
		return this.connection.unwrap(PGConnection.class).getCopyAPI();
	}

	/**
	 * A transaction's number means nothing in another cluster, where the same number
	 * comes again: it is written as zero, which no transaction has.
	 */
	private static String selected(String column) {
		return column.endsWith(" xid8") ? "'0'::xid8" : column;
	}

	private static String name(String column) {
		return column.replace(" xid8", "");
	}

}
