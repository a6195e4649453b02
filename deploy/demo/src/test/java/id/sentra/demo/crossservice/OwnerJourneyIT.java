package id.sentra.demo.crossservice;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** An owner registers with a phone; officers ask for a correction and verify. */
@Order(Journey.FIRST)
class OwnerJourneyIT extends Journey {

	@Test
	void anOwnerRegistersIsAskedForACorrectionAndIsVerified() {
		NewOwner rini = newOwner("Keripik Pisang Selendang");
		Person owner = visitor(Person.PHONE);
		owner.follows("Pelaku usaha dan belum punya akun? Daftarkan usaha Anda").follows("Mulai");
		owner.types("Nama pengguna", rini.username()).types("Kata sandi", "keripik1234");
		owner.isRefused("Buat akun", "mudah ditebak");
		owner.types("Kata sandi", NewOwner.PASSWORD).presses("Buat akun").presses("Lanjut");
		rini.answersAboutHimself(owner);
		owner.goesBack().reads("Daftarkan usaha Anda");
		owner.presses("Lanjut").types("Berapa NIK Anda?", rini.nik()).presses("Lanjut");
		owner.reads("WhatsApp").presses("Lanjut").reads("Data usaha").presses("Lanjut");
		rini.answersAboutTheBusiness(owner);
		owner.reads("Periksa jawaban Anda").isRefused("Kirim pendaftaran", "Beri tanda setuju");
		rini.sends(owner);
		owner.reads("Data Anda sedang diperiksa dinas");

		Person officer = staff("OFFICER", Person.DESK);
		officer.followsTheBell("UMKM menunggu verifikasi");
		found(officer, rini.business());
		officer.isRefused("Minta perbaikan", "Wajib diisi");
		officer.goesBack().types("Alasan", "Tulis alamat dengan nomor RT.").presses("Minta perbaikan");
		officer.isThanked("Pemilik diminta memperbaiki data").reads("Diminta perbaikan");

		owner.sees("blockquote", "Tulis alamat dengan nomor RT.").follows("Perbaiki data");
		owner.types("Alamat baru", "Jalan Contoh 12 RT 03").presses("Simpan").isThanked("Data usaha tersimpan");
		owner.reads("Data Anda sedang diperiksa dinas");

		officer.chooses("UMKM");
		found(officer, rini.business());
		officer.reads("Data diubah").presses("Verifikasi").isThanked("UMKM ini sudah terverifikasi");
		owner.sees(".next-step", "Usaha Anda terverifikasi");
		owner.reads("Ajukan pinjaman berbunga rendah");
	}

	private static void found(Person officer, String business) {
		officer.types("Nama usaha, NIB, atau telepon", business).presses("Cari").follows(business);
	}

}
