package id.sentra.demo.crossservice;

import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * An officer imports a spreadsheet of his own making: says what its columns hold, sees
 * what would happen, lets it run, corrects the row that was rejected, and takes back what
 * nobody has used.
 */
@Order(Journey.FIRST + 7)
class ImportWizardJourneyIT extends Journey {

	@Test
	void anOfficerImportsAFileStepByStepAndCorrectsARejectedRow() {
		NewOwner sari = newOwner("Sambal Bu Sari");
		NewOwner tuti = newOwner("Abon Bu Tuti");
		String file = String.join("\r\n", "DATA UMKM", "Identitas;Nama;Merek dagang;Kecamatan;Omzet;Catatan",
				sari.nik() + ";Sari Contoh;" + sari.business() + ";Bukit Bestari;60.000.000;lancar",
				tuti.nik() + ";Tuti Contoh;" + tuti.business() + ";Atlantis;60.000.000;", ";;;JUMLAH;120.000.000;");
		Person officer = staff("OFFICER", Person.DESK);
		officer.chooses("Impor data").follows("Impor data UMKM");
		officer.page()
			.locator("#file")
			.setInputFiles(new FilePayload("umkm-sari.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
		officer.presses("Unggah dan lanjut").reads("isi kolom").reads("Kolom yang tidak diambil").reads("Catatan");
		officer.isTurnedDown("Lihat pratinjau", "Nama Usaha");
		officer.picks("Merek dagang", "Nama usaha").presses("Lihat pratinjau");
		officer.sees("main button", "Jalankan impor 2 baris")
			.reads("Baris jumlah, tidak dibaca")
			.reads(sari.business());
		officer.reads("Kecamatan itu tidak ada di wilayah Anda").presses("Jalankan impor 2 baris");
		officer.sees("main a", "Lihat baris yang ditolak").follows("Lihat baris yang ditolak");
		officer.opens("main td a", "Perbaiki")
			.types("Kecamatan", "Negeri Jauh")
			.isRefused("Simpan baris ini", "tidak ada");
		officer.types("Kecamatan", "Bukit Bestari").presses("Simpan baris ini").isThanked("Baris sudah diperbaiki");
		officer.reads("Tidak ada baris yang ditolak");
		officer.chooses("Impor data").reads("umkm-sari.csv").follows("umkm-sari.csv").reads("Semua baris sudah masuk");
		officer.chooses("UMKM")
			.types("Nama usaha, NIB, atau telepon", tuti.business())
			.presses("Cari")
			.reads(tuti.business());
		officer.follows(tuti.business()).presses("Verifikasi").isThanked("UMKM ini sudah terverifikasi");
		officer.chooses("Impor data").follows("umkm-sari.csv").follows("Urungkan impor").presses("Urungkan impor ini");
		officer.sees("main .undo", "kecuali 1 usaha yang tetap ada").follows("1").reads(tuti.business());
		officer.reads("Sudah diubah atau diputuskan lagi sesudah impor");
		officer.chooses("UMKM")
			.types("Nama usaha, NIB, atau telepon", sari.business())
			.presses("Cari")
			.reads("UMKM")
			.doesNotRead("Sari Contoh");
	}

}
