package id.sentra.demo.crossservice;

import java.util.List;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * An owner writes down what was agreed, an officer sends the partner its code, both sign.
 */
@Order(Journey.FIRST + 3)
class AgreementJourneyIT extends Journey {

	private static final NewOwner OWNER = newOwner("Otak Otak Pelantar");

	private static final String PARTNER = "Toko Buah Tangan Penyengat";

	@Test
	void whatAnOwnerProposesIsCounteredProvedAndSignedByBothSides() {
		Person owner = verified(OWNER);
		proposes(owner);
		owner.picks("Dikirim lewat", "Nomor telepon").types("Nomor telepon atau e-mail pembeli", "bukan nomor");
		owner.isRefused("Buat tautan untuk pembeli", "telepon");
		owner.types("Nomor telepon atau e-mail pembeli", "0812-6600-4321").presses("Buat tautan untuk pembeli");
		Person partner = visitor(Person.PHONE);
		counters(partner, owner.valueOf("Tautan"));

		owner.follows("‹ Kesepakatan dengan " + PARTNER).sees("main", "Rp2.000.000");
		owner.presses("Tanda tangani").isThanked("Kesepakatan Anda tandatangani");
		owner.presses("Buat tautan untuk pembeli");
		String code = sendsTheCode(staff("OFFICER", Person.DESK));
		signs(partner, owner.valueOf("Tautan"), code);

		owner.follows("‹ Kesepakatan dengan " + PARTNER).reads("Ditandatangani");
		owner.unfolds("Catat barang dikirim").types("Tanggal", today().toString()).types("Barang", "Otak-otak");
		owner.types("Jumlah", "20").types("Nilai seluruhnya (rupiah)", "400.000").presses("Simpan catatan");
		owner.isThanked("Barang dikirim tercatat");
		Person officer = staff("OFFICER", Person.DESK);
		officer.chooses("Kesepakatan").finds("tbody a", PARTNER).reads("Ditandatangani");
		officer.reads("Otak-otak").reads(OWNER.business());
	}

	private static void proposes(Person owner) {
		owner.chooses("Kesepakatan").follows("Usulkan kesepakatan");
		owner.isRefused("Lanjut", "Isi");
		owner.types("Nama toko atau pembeli", PARTNER).ticks("Titip jual").ticks("WhatsApp").presses("Lanjut");
		owner.types("Barang", "Otak-otak 20 bungkus").types("Izin", "P-IRT ada").types("Nilai", "2.500.000");
		owner.types("Bagian toko (%)", "12,5").presses("Lanjut");
		for (String rule : List.of("Pembayaran", "Pengiriman", "Pengembalian", "Pembatalan", "Hukum yang berlaku")) {
			owner.types(rule, "Seperti yang dibicarakan");
		}
		owner.presses("Lanjut").reads("Periksa usulan Anda").presses("Simpan usulan");
		owner.isThanked("Usulan tersimpan").reads("Menunggu jawaban");
	}

	private static void counters(Person partner, String link) {
		partner.isSent(link).reads("Usulan dari " + OWNER.business()).reads("Rp2.500.000").follows("Tawar balik");
		partner.types("Nilai", "").isRefused("Kirim tawaran", "Isi: Nilai");
		partner.types("Nilai", "2.000.000").presses("Kirim tawaran").reads("Tawaran Anda terkirim");
	}

	private static String sendsTheCode(Person officer) {
		officer.isTold("kode pembeli belum dikirim").followsTheBell("kode pembeli belum dikirim");
		officer.finds("tbody a", PARTNER).reads("Kode ini hanya untuk pembeli");
		String code = officer.factOf("Kode");
		officer.presses("Sudah dikirim").isThanked("Kode ditandai sudah dikirim").doesNotRead(PARTNER);
		return code;
	}

	private static void signs(Person partner, String link, String code) {
		partner.isSent(link).types("Kode", "0000 0000").isRefused("Buktikan", "tidak cocok");
		partner.types("Kode", code).presses("Buktikan").presses("Tanda tangani").reads("Kedua pihak sudah");
	}

}
