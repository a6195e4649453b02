package id.sentra.demo.crossservice;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * An owner asks for a loan; one proposes and another approves it, and also that a payment
 * was recorded by mistake.
 */
@Order(Journey.FIRST + 1)
class LoanJourneyIT extends Journey {

	private static final NewOwner OWNER = newOwner("Dodol Labu Serasi");

	@Test
	void aLoanIsAskedForProposedApprovedPaidOutAndAMistakenPaymentTakenBack() {
		Person owner = verified(OWNER);
		asks(owner);
		Person maker = staff("FINANCE_MAKER", Person.DESK);
		proposes(maker);
		owner.sees("main", "menunggu persetujuan");
		Person approver = staff("FINANCE_APPROVER", Person.DESK);
		approves(approver);
		owner.sees("main", "Pengajuan disetujui");
		paysOut(maker);
		owner.sees("main", "Perjanjian sudah dibuat").chooses("Pinjaman");
		owner.opens("a.card[href*='/pinjaman/']", "Sisa").reads("Jadwal angsuran").reads("Sisa pokok");
		recordsAPayment(maker);
		owner.sees("dd", "Rp500.000");
		takesItBack(maker, approver);
		owner.sees("dl", "Sudah dibayarRp0");
	}

	private static void asks(Person owner) {
		owner.sees("a.card", "Ajukan pinjaman berbunga rendah").chooses("Pinjaman").follows("Ajukan pinjaman");
		owner.presses("Lanjut").reads("Jawab dulu pertanyaan ini");
		answersTheQuestions(owner);
		owner.reads("Periksa jawaban Anda").goesBack().reads("Pinjaman yang mana?");
		answersTheQuestions(owner);
		owner.reads("Periksa jawaban Anda").reads("Rp6.000.000").presses("Kirim pengajuan");
		owner.isThanked("Pengajuan terkirim").reads("Petugas sedang memeriksa pengajuan Anda");
	}

	private static void answersTheQuestions(Person owner) {
		owner.ticks("KUR Super Mikro").presses("Lanjut").ticks("Modal kerja").presses("Lanjut");
		owner.types("Berapa yang Anda butuhkan?", "6.000.000").presses("Lanjut");
		owner.types("Berapa bulan mengangsur?", "12").presses("Lanjut");
	}

	private static void proposes(Person maker) {
		maker.isTold("pengajuan menunggu usulan").followsTheBell("pengajuan menunggu usulan");
		maker.finds("tbody a", OWNER.business()).reads("Rp6.000.000").types("Jumlah", "7.000.000");
		maker.isRefused("Usulkan", "paling banyak");
		maker.types("Jumlah", "5.000.000").presses("Usulkan").isThanked("Usulan dikirim");
		maker.reads("Menunggu keputusan pemberi persetujuan");
	}

	private static void approves(Person approver) {
		approver.isTold("usulan menunggu persetujuan").followsTheBell("usulan menunggu persetujuan");
		approver.finds("tbody a", OWNER.business()).reads("Rp5.000.000").isRefused("Tolak", "Wajib diisi");
		approver.presses("Setujui").isThanked("Pengajuan disetujui");
	}

	private static void paysOut(Person maker) {
		maker.chooses("Beranda").isTold("pengajuan menunggu perjanjian");
		maker.followsTheBell("pengajuan menunggu perjanjian");
		maker.finds("tbody a", OWNER.business()).presses("Buat perjanjian").isThanked("Perjanjian pinjaman dibuat");
		maker.presses("Cairkan Rp5.000.000").isThanked("Pinjaman dicairkan").reads("Jadwal angsuran");
	}

	private static void recordsAPayment(Person maker) {
		maker.types("Jumlah diterima", "lima ratus")
			.types("Nomor bukti bank", "BRK-" + OWNER.username().replaceAll("\\D", ""));
		maker.types("Tanggal bayar", today().toString()).isRefused("Catat pembayaran", "Tulis angka bulat");
		maker.types("Jumlah diterima", "500.000").presses("Catat pembayaran").isThanked("Pembayaran dicatat");
	}

	private static void takesItBack(Person maker, Person approver) {
		maker.follows("Satu transfer untuk beberapa pinjaman").goesBack();
		maker.picks("Alasan", "Milik pembiayaan lain").presses("Usulkan pembatalan");
		maker.isThanked("Orang lain yang menyetujuinya").reads("menunggu persetujuan");
		approver.chooses("Beranda").isTold("pembatalan menunggu persetujuan");
		approver.followsTheBell("pembatalan menunggu persetujuan");
		approver.opens("a.card", "Milik pembiayaan lain")
			.reads(OWNER.business())
			.presses("Setujui pembatalan")
			.isThanked("Pembayaran dibatalkan");
	}

}
