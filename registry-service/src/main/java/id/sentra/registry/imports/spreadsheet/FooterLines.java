package id.sentra.registry.imports.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds sums and signatures among the rows of one sheet. None has a NIK; a sum says so
 * and names no owner with a business; signatures are the last lines of the sheet, from
 * the first that says what only an official's signature has beside it. A row that names
 * an owner with a business or a district is data, whatever it says.
 */
final class FooterLines {

	/** More are kept as rows, and told as such. */
	private static final int MOST = 500;

	private static final Pattern SUM = Pattern.compile("(?i)^(?:sub|grand)?[ -]*(?:total|jumlah|jml)\\b.*");

	private static final Pattern SIGNED = Pattern.compile(
			"(?i)^(?:mengetahui|menyetujui|disetujui|dibuat oleh|diperiksa|tertanda|ttd|kepala (?:dinas|bidang|seksi|desa)"
					+ "|a\\.? ?n\\.?|plt\\.?|camat|lurah|sekretaris|pembina|penata|petugas|pendata|nip)(?:[\\s.,:(].*)?$"
					+ "|^[a-z .]+, *(?:\\d{1,2}|\\.{2,}|_{2,}) *[a-z.]* *(?:19|20)\\d\\d$");

	private final SheetLayout layout;

	private final List<Integer> sums = new ArrayList<>();

	private List<SheetRow> trailing = new ArrayList<>();

	private boolean tooMany;

	FooterLines(SheetLayout layout) {
		this.layout = layout;
	}

	/** A row of content, in order. */
	void add(SheetRow row) {
		if (isSum(row)) {
			if (this.sums.size() < MOST) {
				this.sums.add(row.position());
			}
		}
		else if (isData(row)) {
			this.trailing = new ArrayList<>();
			this.tooMany = false;
		}
		else if (this.trailing.size() < MOST) {
			this.trailing.add(row);
		}
		else {
			this.tooMany = true;
		}
	}

	List<Integer> sums() {
		return this.sums;
	}

	/** The lines from the first that is a signature's, at the end of the sheet. */
	List<Integer> signatures() {
		if (this.tooMany) {
			return List.of();
		}
		return this.trailing.stream()
			.dropWhile((row) -> row.cells().stream().noneMatch((cell) -> says(cell, SIGNED)))
			.map(SheetRow::position)
			.toList();
	}

	private boolean isData(SheetRow row) {
		Cell nik = this.layout.cell(row, Field.NIK);
		return (!nik.isEmpty() && !says(nik, SIGNED))
				|| (has(row, Field.OWNER_NAME) && (has(row, Field.BUSINESS_NAME) || has(row, Field.DISTRICT)));
	}

	private boolean has(SheetRow row, Field field) {
		return !this.layout.cell(row, field).isEmpty();
	}

	private boolean isSum(SheetRow row) {
		Cell nik = this.layout.cell(row, Field.NIK);
		boolean named = has(row, Field.OWNER_NAME) && has(row, Field.BUSINESS_NAME);
		return !named && (nik.isEmpty() || says(nik, SUM)) && row.cells().stream().anyMatch((cell) -> says(cell, SUM));
	}

	private static boolean says(Cell cell, Pattern words) {
		return !cell.numeric() && !cell.isEmpty() && words.matcher(cell.text()).matches();
	}

}
