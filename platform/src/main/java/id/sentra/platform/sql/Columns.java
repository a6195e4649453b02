package id.sentra.platform.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import io.r2dbc.spi.Readable;

/**
 * Columns of a row that are never null; one that is fails by its name. What may be null
 * is read by the row's own {@code get}.
 */
public final class Columns {

	private Columns() {
	}

	public static UUID id(Readable row, String column) {
		return get(row, column, UUID.class);
	}

	public static String text(Readable row, String column) {
		return get(row, column, String.class);
	}

	public static List<String> texts(Readable row, String column) {
		return List.of(get(row, column, String[].class));
	}

	public static int number(Readable row, String column) {
		return get(row, column, Integer.class);
	}

	public static long longNumber(Readable row, String column) {
		return get(row, column, Long.class);
	}

	public static boolean flag(Readable row, String column) {
		return get(row, column, Boolean.class);
	}

	public static LocalDate day(Readable row, String column) {
		return get(row, column, LocalDate.class);
	}

	public static Instant time(Readable row, String column) {
		return get(row, column, Instant.class);
	}

	public static RegionCode region(Readable row, String column) {
		return RegionCode.of(text(row, column));
	}

	public static Rupiah rupiah(Readable row, String column) {
		return Rupiah.of(longNumber(row, column));
	}

	/** A constant kept by its name. */
	public static <E extends Enum<E>> E constant(Readable row, String column, Class<E> type) {
		return Enum.valueOf(type, text(row, column));
	}

	private static <T> T get(Readable row, String column, Class<T> type) {
		return Objects.requireNonNull(row.get(column, type), column);
	}

}
