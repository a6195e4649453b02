package id.sentra.demo.crossservice;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An owner shows a permit from the telephone; an officer sees it, takes it out by mistake
 * and puts it back, and helps the business to the next one.
 */
@Order(Journey.FIRST + 7)
class DocumentsJourneyIT extends Journey {

	@TempDir
	Path folder;

	@Test
	void anOwnerShowsAPermitAndAnOfficerHelpsToTheNext() throws IOException {
		NewOwner sari = newOwner("Sambal Bu Sari");
		Person owner = verified(sari);
		owner.chooses("Dokumen").follows("Tambah dokumen").attaches("Foto dengan kamera", photo());
		owner.presses("Kirim berkas").reads("Berkas 1 sudah terkirim");
		owner.picks("Jenis dokumen", "NIB").types("Nomor", "123").isRefused("Simpan dokumen", "13 angka");
		owner.types("Nomor", "9120001234567").presses("Simpan dokumen").isThanked("Dokumen tersimpan");
		owner.reads("9120001234567").reads("Foto 1");

		Person officer = staff("OFFICER", Person.DESK);
		officer.chooses("UMKM").finds("main tbody a", sari.business()).reads("9120001234567");
		officer.follows("Buka dokumen").follows("Hapus dokumen").types("Alasan", "Foto usaha lain");
		officer.presses("Hapus dokumen").isThanked("dikembalikan").reads("Foto usaha lain");
		officer.presses("Kembalikan").isThanked("berlaku lagi").opens("p.back a", sari.business());

		officer.follows("Bantu urus P-IRT").isRefused("Mulai membantu", "Wajib diisi");
		officer.types("Batas waktu", today().plusDays(30).toString()).presses("Mulai membantu");
		officer.isThanked("dimulai")
			.presses("Tandai selesai: Ikut penyuluhan keamanan pangan")
			.isThanked("Langkah tercatat");
		officer.ticks("Dihentikan").isRefused("Tutup pengurusan", "Wajib diisi");
		officer.types("Alasan", "Pemilik pindah kota").presses("Tutup pengurusan").isThanked("ditutup");
		officer.presses("Buka lagi").isThanked("dibuka lagi");
		officer.chooses("Pengurusan izin").finds("main tbody a", sari.business()).reads("Ikut penyuluhan");
	}

	private Path photo() throws IOException {
		Path file = this.folder.resolve("nib.jpg");
		ImageIO.write(new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB), "jpeg", file.toFile());
		return file;
	}

}
