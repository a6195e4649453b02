package id.sentra.demo.crossservice;

import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * All that is known of one SME: found by the search of any page, followed to its lists
 * and back, closed, reopened, confirmed, shown as it stood on a day.
 */
@Order(Journey.FIRST + 7)
class OneSmeJourneyIT extends Journey {

	@Test
	void anOfficerFindsAnSmeFollowsWhatItHasAndClosesAndReopensIt() {
		NewOwner sari = newOwner("Sambal Bilis Bu Sari");
		Person officer = staff("OFFICER", Person.DESK);
		officer.chooses("UMKM").follows("Daftarkan UMKM").types("NIK pemilik", sari.nik()).presses("Lanjut");
		officer.types("Nama pemilik", "Sari Contoh").types("Telepon", sari.phone());
		officer.types("Nama usaha", sari.business()).types("Produk", "Sambal").picks("Kecamatan", "Bukit Bestari");
		officer.types("Penjualan setahun", "40.000.000").presses("Daftarkan").isThanked("menunggu verifikasi");
		officer.presses("Verifikasi").isThanked("UMKM ini sudah terverifikasi");

		officer.chooses("Beranda").searches("sambal bilis bu sari").follows(sari.business());
		officer.searches(sari.phone()).follows(sari.business());
		officer.searches(sari.nik()).reads("Usaha pemilik NIK ini").follows(sari.business());

		officer.reads("Belum ada.").presses("Datanya masih benar").isThanked("dikonfirmasi masih benar");
		officer.types("Alasan ditutup", "Tidak lagi berproduksi").presses("Tandai tutup");
		officer.isThanked("Usaha ini ditutup").reads("Tidak lagi berproduksi");
		officer.types("Alasan", "Mulai berproduksi lagi").presses("Buka kembali");
		officer.isThanked("dibuka kembali").presses("Verifikasi").isThanked("UMKM ini sudah terverifikasi");

		String today = LocalDate.now(ZoneId.of("Asia/Jakarta")).toString();
		officer.types("Keadaan pada hari", today).presses("Lihat").reads("seperti tercatat di akhir hari itu");
		officer.opens("p.back a", sari.business()).types("Keadaan pada hari", "2020-01-01");
		officer.isRefused("Lihat", "belum terdaftar");
	}

}
