package id.sentra.demo.crossservice;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * An owner without an account comes to the counter: the officer registers the business,
 * is kept from doing it twice, and corrects it, another NIK with the reason.
 */
@Order(Journey.FIRST + 6)
class CounterJourneyIT extends Journey {

	@Test
	void anOfficerRegistersAnOwnersBusinessesAndCorrectsThem() {
		NewOwner wati = newOwner("Kerupuk Ikan Bu Wati");
		Person officer = staff("OFFICER", Person.DESK);
		officer.chooses("UMKM").follows("Daftarkan UMKM").types("NIK pemilik", "1234").isRefused("Lanjut", "16 angka");
		officer.types("NIK pemilik", wati.nik()).presses("Lanjut");
		officer.types("Nama pemilik", "Wati Contoh")
			.types("Telepon", wati.phone())
			.types("Nama usaha", wati.business());
		officer.types("Produk", "Kerupuk ikan").types("Mulai usaha", "2019-05-01");
		officer.isRefused("Daftarkan", "Wajib diisi").picks("Kecamatan", "Bukit Bestari");
		officer.types("Penjualan setahun", "60.000.000").presses("Daftarkan").isThanked("menunggu verifikasi");
		officer.reads("Wati Contoh").reads("1 Mei 2019");

		officer.chooses("UMKM").follows("Daftarkan UMKM").types("NIK pemilik", wati.nik()).presses("Lanjut");
		officer.reads("sudah punya 1 usaha").reads(wati.business()).presses("Daftarkan usaha lain milik orang ini");
		officer.types("Nama pemilik", "Wati Contoh").types("Nama usaha", wati.business());
		officer.picks("Kecamatan", "Bukit Bestari").types("Modal", "5.000.000");
		officer.isTurnedDown("Daftarkan", "nama yang sama").types("Nama usaha", "Warung Bu Wati");
		officer.presses("Daftarkan").isThanked("menunggu verifikasi").reads("Usaha lain pemilik ini");

		officer.follows(wati.business()).follows("Ubah data").types("NIK", newOwner("").nik());
		officer.isRefused("Simpan", "alasan");
		officer.types("Alasan NIK atau kecamatan diubah", "KTP asli diperlihatkan.").presses("Simpan");
		officer.isThanked("Data usaha tersimpan").reads("KTP asli diperlihatkan").doesNotRead("Usaha lain pemilik ini");
		officer.presses("Verifikasi").isThanked("UMKM ini sudah terverifikasi");
	}

}
