package id.sentra.demo.crossservice;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * An administrator makes an account and changes its rights; its person works with them,
 * and an auditor finds what was done.
 */
@Order(Journey.FIRST + 5)
class AdministratorJourneyIT extends Journey {

	private static final NewOwner NAMES = newOwner("");

	private static final String ACCOUNT = NAMES.username().replace("pemilik", "petugas");

	@Test
	void anAccountIsMadeUsedChangedAndLockedAndAnAuditorFindsIt() {
		Person administrator = staff("ADMIN", Person.DESK);
		administrator.chooses("Akun").follows("Buat akun").types("Nama pengguna", ACCOUNT);
		administrator.types("Nama", "Petugas Jalan").types("Wilayah kerja", "21.72");
		administrator.isRefused("Buat akun", "peran").ticks("Petugas dinas").presses("Buat akun");
		String once = administrator.page().locator(".once-word").innerText();
		administrator.reads("Kata sandi ini tidak ditampilkan lagi").follows("Lihat akun").reads("Dibuat");

		Person officer = visitor(Person.PHONE);
		officer.isTurnedDownAtTheDoor(ACCOUNT, "bukan kata sandinya", "Nama pengguna atau kata sandi salah");
		officer.signsIn(ACCOUNT, once).types("Kata sandi sekarang", once).types("Kata sandi baru", "petugas1234");
		officer.isRefused("Ganti kata sandi", "mudah ditebak").types("Kata sandi sekarang", once);
		officer.types("Kata sandi baru", NewOwner.PASSWORD).presses("Ganti kata sandi");
		officer.isThanked("Kata sandi diganti").chooses("Beranda").reads("Selamat datang, Petugas Jalan");
		officer.hasInTheMenu("Impor data", true).hasInTheMenu("Kejadian keamanan", false);

		administrator.loadsAgain().reads("Kata sandi diganti").ticks("Petugas dinas").ticks("Pemeriksa");
		administrator.presses("Simpan").isThanked("Akun disimpan").reads("Diubah");
		officer.loadsAgain().hasInTheMenu("Impor data", false).hasInTheMenu("Kejadian keamanan", true);

		administrator.presses("Kunci akun").isThanked("Akun dikunci").goesBack().loadsAgain();
		officer.loadsAgain().reads("Masuk ke Sentra");
		audits(staff("AUDITOR", Person.DESK));
		administrator.presses("Buka kunci").isThanked("Kunci akun dibuka");
		officer.signsIn(ACCOUNT, NewOwner.PASSWORD).reads("Selamat datang, Petugas Jalan");
	}

	private static void audits(Person auditor) {
		auditor.hasInTheMenu("Akun", false).chooses("Kejadian keamanan").types("Akun", ACCOUNT).presses("Cari");
		auditor.reads("Gagal masuk").reads("Kata sandi diganti").reads("Masuk");
		auditor.picks("Jenis", "Hak akun diubah").types("Akun", "").presses("Cari").reads("tentang " + ACCOUNT);
		auditor.reads("Dikunci").reads("Diubah").reads("Dibuat").goesBack().reads("Gagal masuk");
		auditor.chooses("UMKM").opens("tbody a", "").reads("Riwayat").doesNotRead("Keputusan");
	}

}
