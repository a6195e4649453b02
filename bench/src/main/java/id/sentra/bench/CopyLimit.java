package id.sentra.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import id.sentra.demo.DemoFiles;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The limit of an import: the same number of rows by COPY into 12 columns, a primary key
 * and 3 indexes.
 */
final class CopyLimit {

	private static final int REPETITIONS = 5;

	private static final int COLUMNS = 12;

	private static final String TABLE = """
			create table sme (number int primary key, nik text, owner text, gender text, business text, product text,
				kbli text, nib text, phone text, email text, street text, village text);
			create unique index on sme (nik, business); create index on sme (phone); create index on sme (village, number)""";

	private final Sentra sentra;

	private final Report report;

	CopyLimit(Sentra sentra, Report report) {
		this.sentra = sentra;
		this.report = report;
	}

	/** Rows a second, the median. */
	double run() throws SQLException, IOException {
		try (Connection admin = this.sentra.superuser("postgres"); Statement statement = admin.createStatement()) {
			statement.execute("drop database if exists bench_copy with (force)");
			statement.execute("create database bench_copy");
		}
		try (Connection connection = this.sentra.superuser("bench_copy");
				Statement statement = connection.createStatement()) {
			statement.execute(TABLE);
			String rows = rows(this.sentra.spreadsheets().lines());
			CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
			double[] seconds = new double[REPETITIONS];
			for (int i = 0; i < REPETITIONS; i++) {
				statement.execute("truncate sme");
				long start = System.nanoTime();
				if (copy.copyIn("copy sme from stdin", new StringReader(rows)) != DemoFiles.ROWS) {
					throw new IllegalStateException("not every row was copied");
				}
				seconds[i] = (System.nanoTime() - start) / 1e9;
			}
			Arrays.sort(seconds);
			double median = seconds[REPETITIONS / 2];
			this.report.add("limit: COPY of as many rows, 12 columns, primary key, 3 indexes, median of 5",
					"%.2f s, %,.0f rows/s", median, DemoFiles.ROWS / median);
			return DemoFiles.ROWS / median;
		}
	}

	private static String rows(List<List<String>> lines) {
		StringBuilder text = new StringBuilder();
		IntStream.range(1, lines.size()).forEach((row) -> text.append(row(lines.get(row))).append('\n'));
		return text.toString();
	}

	private static String row(List<String> line) {
		return String.join("\t", line.subList(0, COLUMNS).stream().map((cell) -> cell.replace("\\", "\\\\")).toList());
	}

}
