package id.sentra.demo.crossservice;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An owner without an account is at the counter: an officer photographs the signed form,
 * asks for a loan and a seat for the owner, and ends the visit; the history says who did
 * it for whom.
 */
@Order(Journey.FIRST + 8)
class CounterVisitJourneyIT extends Journey {

	private static final String SESSION = "Foto produk, daftar di loket";

	@TempDir
	Path folder;

	@Test
	void anOfficerActsForAnOwnerWhoIsThereWithAPhotoOfTheSignedForm() throws IOException {
		NewOwner siti = newOwner("Kerupuk Loket Bu Siti");
		Person officer = staff("OFFICER", Person.DESK);
		schedules(officer);
		registers(officer, siti);
		officer.follows("Layani di loket").attaches("Foto dengan kamera", photo());
		officer.presses("Kirim berkas").reads("Berkas 1 sudah terkirim");
		officer.ticks("Foto formulir bertanda tangan").ticks("Pemilik usaha hadir").ticks("Ini bukan usaha saya");
		officer.presses("Mulai bertindak untuk pemilik").isThanked("Anda sekarang bertindak untuk pemilik");

		officer.sees("a.card", "Ajukan pinjaman berbunga rendah")
			.chooses("Pinjaman")
			.follows("Ajukan pinjaman")
			.ticks("KUR Super Mikro")
			.presses("Lanjut");
		officer.ticks("Modal kerja").presses("Lanjut");
		officer.types("Berapa yang Anda butuhkan?", "6.000.000").presses("Lanjut");
		officer.types("Berapa bulan mengangsur?", "12").presses("Lanjut").presses("Kirim pengajuan");
		officer.isThanked("Pengajuan terkirim").reads("untuk pemilik");

		officer.chooses("Pelatihan").sees("main", SESSION).presses("Daftar: " + SESSION);
		officer.isThanked("Kursi sudah disediakan");

		officer.opens(".acting a", "Lihat layanan ini").reads("Mengajukan pinjaman").reads("Terdaftar pelatihan");
		officer.presses("Akhiri layanan").isThanked("Layanan loket diakhiri").reads("Mengajukan pinjaman");
		officer.follows(siti.business()).sees("ol.timeline", "Petugas bertindak untuk pemilik di loket");
		officer.chooses("Layanan loket").finds("main tbody a", siti.business()).reads("Foto formulir bertanda tangan");

		Person maker = staff("FINANCE_MAKER", Person.DESK);
		maker.isTold("pengajuan menunggu usulan").followsTheBell("pengajuan menunggu usulan");
		maker.finds("tbody a", siti.business()).reads("untuk pemilik").opens("ol.timeline a", "Lihat bukti");
		maker.reads("Foto formulir bertanda tangan");
	}

	private static void schedules(Person officer) {
		officer.chooses("Jadwal pelatihan").follows("Jadwalkan pelatihan");
		officer.picks("Kursus", "Foto produk dengan telepon genggam").types("Judul", SESSION);
		officer.picks("Tempat", "Balai Pelatihan UMKM Kota").ticks("Yulia Rahmawati Contoh");
		officer.types("Tanggal", today().plusDays(12).toString()).types("Mulai", "18:00").types("Selesai", "20:00");
		officer.types("Kursi", "4").presses("Simpan jadwal").isThanked("Pelatihan sudah dijadwalkan");
	}

	private static void registers(Person officer, NewOwner owner) {
		officer.chooses("UMKM").follows("Daftarkan UMKM").types("NIK pemilik", owner.nik()).presses("Lanjut");
		officer.types("Nama pemilik", "Siti Contoh").types("Telepon", owner.phone());
		officer.types("Nama usaha", owner.business()).types("Produk", "Kerupuk").picks("Kecamatan", "Bukit Bestari");
		officer.types("Penjualan setahun", "40.000.000").presses("Daftarkan").isThanked("menunggu verifikasi");
		officer.presses("Verifikasi").isThanked("UMKM ini sudah terverifikasi");
	}

	private Path photo() throws IOException {
		Path file = this.folder.resolve("formulir.jpg");
		ImageIO.write(new BufferedImage(1200, 1600, BufferedImage.TYPE_INT_RGB), "jpeg", file.toFile());
		return file;
	}

}
