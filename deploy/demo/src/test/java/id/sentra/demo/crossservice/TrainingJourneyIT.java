package id.sentra.demo.crossservice;

import java.time.LocalDate;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Officers schedule, owners come, trainers write down who was there, and the owner has a
 * certificate.
 */
@Order(Journey.FIRST + 2)
class TrainingJourneyIT extends Journey {

	private static final String AHEAD = "Foto produk untuk pemula";

	private static final String HELD = "Foto produk di pasar malam";

	private static final NewOwner OWNER = newOwner("Kerupuk Ikan Telaga");

	@Test
	void aSeatIsTakenAndGivenUpAndASessionThatWasHeldEndsInACertificate() {
		Person owner = verified(OWNER);
		Person officer = staff("OFFICER", Person.DESK);
		schedules(officer, AHEAD, today().plusDays(9), "9000").types("Kursi", "2").presses("Simpan jadwal");
		officer.isThanked("Pelatihan sudah dijadwalkan").reads("Belum ada peserta");
		takesASeat(owner);
		officer.sees("main", "1 dari 2 terisi").reads(OWNER.business());
		owner.presses("Batal ikut: " + AHEAD).isThanked("Kursi dilepas");
		officer.sees("main", "Belum ada peserta");

		LocalDate held = today().minusDays(1);
		officer.chooses("Jadwal pelatihan");
		schedules(officer, HELD, held, "9000").types("Kursi", "2").presses("Simpan jadwal");
		officer.isThanked("Pelatihan sudah dijadwalkan")
			.types("Cari UMKM terverifikasi: nama, NIB, atau telepon", OWNER.business());
		officer.presses("Cari").presses("Daftar: " + OWNER.business()).isThanked("Kursi sudah disediakan");
		owner.chooses("Pelatihan").sees("main", HELD);

		Person trainer = staff("TRAINER", Person.PHONE);
		fillsTheSheet(trainer);
		officer.chooses("Beranda").isTold("pelatihan sudah lewat dan belum ditutup");
		officer.followsTheBell("pelatihan sudah lewat dan belum ditutup").finds("a.event", HELD);
		officer.presses("Tutup pelatihan").isThanked("Pelatihan ditutup").presses("Terbitkan sertifikat");
		officer.isThanked("Sertifikat diterbitkan");
		owner.sees("main", "Unduh").reads("Foto produk dengan telepon genggam").reads("Berlaku");
		officer.chooses("UMKM").types("Nama usaha, NIB, atau telepon", OWNER.business()).presses("Cari");
		officer.follows(OWNER.business()).sees(".timeline", "Sertifikat diterbitkan");
	}

	private static Person schedules(Person officer, String title, LocalDate day, String seats) {
		officer.chooses("Jadwal pelatihan").follows("Jadwalkan pelatihan");
		officer.picks("Kursus", "Foto produk dengan telepon genggam").types("Judul", title);
		officer.picks("Tempat", "Balai Pelatihan UMKM Kota").ticks("Yulia Rahmawati Contoh");
		officer.types("Tanggal", day.toString()).types("Mulai", "18:00").types("Selesai", "20:00");
		return officer.types("Kursi", seats).isRefused("Simpan jadwal", "hanya cukup untuk");
	}

	private static void takesASeat(Person owner) {
		owner.chooses("Pelatihan").sees("main", AHEAD).presses("Daftar: " + AHEAD);
		owner.isThanked("Kursi sudah disediakan").reads("Pelatihan saya");
	}

	private static void fillsTheSheet(Person trainer) {
		trainer.isTold("pelatihan Anda menunggu kehadiran dan nilai");
		trainer.followsTheBell("pelatihan Anda menunggu kehadiran dan nilai").finds("a.event", HELD);
		trainer.ticks("Hadir").types("Nilai awal " + OWNER.business(), "40");
		trainer.types("Nilai akhir " + OWNER.business(), "150").isRefused("Simpan kehadiran dan nilai", "0 sampai 100");
		trainer.types("Nilai akhir " + OWNER.business(), "85").presses("Simpan kehadiran dan nilai");
		trainer.isThanked("Kehadiran dan nilai tersimpan");
	}

}
