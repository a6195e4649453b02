package id.sentra.demo.crossservice;

/**
 * An owner who is about to register.
 *
 * @param business told apart from all others by its name
 */
record NewOwner(String username, String name, String nik, String phone, String business) {

	static final String PASSWORD = "lampu sungai beton kucing";

	/** From the questions to the confirmation, without a mistake. */
	void registers(Person visitor) {
		opensAnAccount(visitor);
		visitor.presses("Lanjut");
		answersAboutHimself(visitor);
		visitor.presses("Lanjut");
		answersAboutTheBusiness(visitor);
		sends(visitor);
	}

	void opensAnAccount(Person visitor) {
		visitor.follows("Pelaku usaha dan belum punya akun? Daftarkan usaha Anda").follows("Mulai");
		visitor.types("Nama pengguna", this.username).types("Kata sandi", PASSWORD).presses("Buat akun");
	}

	void answersAboutHimself(Person visitor) {
		visitor.types("Siapa nama Anda?", this.name).presses("Lanjut");
		visitor.types("Berapa NIK Anda?", this.nik).presses("Lanjut");
		visitor.types("Berapa nomor WhatsApp Anda?", this.phone).presses("Lanjut");
	}

	void answersAboutTheBusiness(Person visitor) {
		visitor.types("Apa nama usaha Anda?", this.business).presses("Lanjut");
		visitor.types("Apa yang Anda buat atau jual?", "Keripik pisang").presses("Lanjut");
		visitor.picks("Di kabupaten atau kota mana usaha Anda?", "Kota Tanjung Pinang").presses("Lanjut");
		visitor.picks("Di kecamatan mana?", "Bukit Bestari").presses("Lanjut");
		visitor.types("Apa alamat usaha Anda?", "Jalan Contoh 12").presses("Lanjut");
		visitor.types("Berapa penjualan usaha Anda setahun?", "60.000.000").presses("Lanjut");
	}

	void sends(Person visitor) {
		visitor.ticks("Saya setuju").presses("Kirim pendaftaran").reads("Sesudah ini").follows("Ke beranda saya");
	}

}
