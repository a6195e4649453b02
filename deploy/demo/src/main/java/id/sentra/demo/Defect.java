package id.sentra.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row of the messy spreadsheet, how often, and what an import should
 * make of it.
 */
enum Defect {

	NIK_TOO_SHORT(100, Outcome.REJECTED) {
		@Override
		void spoil(@Nullable Object[] line) {
			set(line, Column.NIK, text(line, Column.NIK).substring(1));
		}
	},
	NIK_WITH_LETTERS(75, Outcome.REJECTED) {
		@Override
		void spoil(@Nullable Object[] line) {
			set(line, Column.NIK, text(line, Column.NIK).substring(0, 14) + "O1");
		}
	},
	NIK_SERIAL_ZERO(50, Outcome.REJECTED) {
		@Override
		void spoil(@Nullable Object[] line) {
			set(line, Column.NIK, text(line, Column.NIK).substring(0, 12) + "0000");
		}
	},
	NIK_IMPOSSIBLE_BIRTH_DATE(50, Outcome.REJECTED) {
		@Override
		void spoil(@Nullable Object[] line) {
			String nik = text(line, Column.NIK);
			set(line, Column.NIK, nik.substring(0, 8) + "13" + nik.substring(10));
		}
	},
	UNKNOWN_DISTRICT(125, Outcome.REJECTED) {
		@Override
		void spoil(@Nullable Object[] line) {
			set(line, Column.DISTRICT, "Tanjung Pinang Tenggara");
		}
	},
	/**
	 * The cell is merged with the one above: what the upper row holds is of both.
	 */
	MERGED_DISTRICT(25, Outcome.IMPORTED) {
		@Override
		void spoil(@Nullable Object[] line) {
			line[Column.DISTRICT.ordinal()] = null;
		}
	},
	/** The row stands in the sheet twice: the later one counts as the defect. */
	DOUBLED(100, Outcome.DUPLICATE) {
		@Override
		void spoil(@Nullable Object[] line) {
			// nothing is wrong with the row itself
		}
	},
	/** A spreadsheet made a number of it and dropped the leading zero. */
	PHONE_AS_NUMBER(100, Outcome.IMPORTED) {
		@Override
		void spoil(@Nullable Object[] line) {
			set(line, Column.PHONE, Long.parseLong(text(line, Column.PHONE)));
		}
	},
	DATE_AS_TEXT(50, Outcome.IMPORTED) {
		@Override
		void spoil(@Nullable Object[] line) {
			LocalDate date = (LocalDate) line[Column.SINCE.ordinal()];
			set(line, Column.SINCE, DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT).format(date));
		}
	};

	private final int rows;

	private final Outcome outcome;

	Defect(int rows, Outcome outcome) {
		this.rows = rows;
		this.outcome = outcome;
	}

	abstract void spoil(@Nullable Object[] line);

	int rows() {
		return this.rows;
	}

	Outcome outcome() {
		return this.outcome;
	}

	private static String text(@Nullable Object[] line, Column column) {
		return String.valueOf(line[column.ordinal()]);
	}

	private static void set(@Nullable Object[] line, Column column, Object value) {
		line[column.ordinal()] = value;
	}

	/** What an import should make of a row. */
	enum Outcome {

		/** Refused with a reason. */
		REJECTED,
		/** The SME is there already, from the row above: nothing changes. */
		DUPLICATE,
		/** Understood in spite of its form. */
		IMPORTED

	}

}
