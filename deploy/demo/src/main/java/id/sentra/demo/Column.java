package id.sentra.demo;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The columns of the dinas, in its order: how they are headed, and how somebody less
 * careful heads them.
 */
enum Column {

	NUMBER("No", "No.", 6, (enterprise) -> null),
	NIK("NIK", "No. KTP / NIK", 19, (enterprise) -> enterprise.owner().nik()),
	OWNER("Nama Pemilik", "NAMA LENGKAP PEMILIK", 26, (enterprise) -> enterprise.owner().name()),
	GENDER("Jenis Kelamin (L/P)", "L/P", 10, (enterprise) -> enterprise.owner().female() ? "P" : "L"),
	BUSINESS("Nama Usaha", "Nama  Usaha ", 26, (enterprise) -> enterprise.business().name()),
	PRODUCT("Produk", "Jenis Produk", 24, (enterprise) -> enterprise.business().product()),
	KBLI("KBLI", "Kode KBLI", 8, (enterprise) -> enterprise.business().kbli()),
	NIB("NIB", "No. NIB", 15, (enterprise) -> enterprise.business().nib()),
	PHONE("No. HP", "No. Telp/HP (WA)", 15, (enterprise) -> enterprise.owner().contact().phone()),
	EMAIL("Email", "E-mail", 30, (enterprise) -> enterprise.owner().contact().email()),
	ADDRESS("Alamat", "Alamat Usaha", 38, (enterprise) -> enterprise.premises().address()),
	VILLAGE("Kelurahan", "Kel./Desa", 22, (enterprise) -> enterprise.premises().village()),
	DISTRICT("Kecamatan", "KECAMATAN", 22, (enterprise) -> enterprise.premises().district().name()),
	SINCE("Mulai Usaha", "Tgl. Mulai Usaha", 12, (enterprise) -> enterprise.business().figures().since()),
	CAPITAL("Modal Usaha (Rp)", "Modal (Rp)", 16, (enterprise) -> enterprise.business().figures().capital()),
	TURNOVER("Omzet per Tahun (Rp)", "Omset/Tahun (Rp)", 18,
			(enterprise) -> enterprise.business().figures().turnover()),
	LOW_INCOME("Keluarga Kurang Mampu (Ya/Tidak)", "Keluarga Tidak Mampu", 12,
			(enterprise) -> enterprise.owner().lowIncome() ? "Ya" : "Tidak");

	private final String heading;

	private final String carelessHeading;

	private final int width;

	private final Function<Enterprise, @Nullable Object> cell;

	Column(String heading, String carelessHeading, int width, Function<Enterprise, @Nullable Object> cell) {
		this.heading = heading;
		this.carelessHeading = carelessHeading;
		this.width = width;
		this.cell = cell;
	}

	String heading() {
		return this.heading;
	}

	String carelessHeading() {
		return this.carelessHeading;
	}

	/** In characters. */
	int width() {
		return this.width;
	}

	@Nullable Object cell(Enterprise enterprise) {
		return this.cell.apply(enterprise);
	}

}
