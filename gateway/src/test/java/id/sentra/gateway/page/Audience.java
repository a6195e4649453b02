package id.sentra.gateway.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static id.sentra.gateway.support.FakeRoutes.AGREEMENT;
import static id.sentra.gateway.support.FakeRoutes.APPLICATION;
import static id.sentra.gateway.support.FakeRoutes.BAZAAR;
import static id.sentra.gateway.support.FakeRoutes.BOOK_ENTRY;
import static id.sentra.gateway.support.FakeRoutes.CERTIFICATE;
import static id.sentra.gateway.support.FakeRoutes.CLUSTER;
import static id.sentra.gateway.support.FakeRoutes.COUNTER_VISIT;
import static id.sentra.gateway.support.FakeRoutes.DATA_REQUEST;
import static id.sentra.gateway.support.FakeRoutes.DOCUMENT;
import static id.sentra.gateway.support.FakeRoutes.ENROLMENT;
import static id.sentra.gateway.support.FakeRoutes.FIELD;
import static id.sentra.gateway.support.FakeRoutes.FILE;
import static id.sentra.gateway.support.FakeRoutes.GOODS_RETURN;
import static id.sentra.gateway.support.FakeRoutes.LEGALITY_CASE;
import static id.sentra.gateway.support.FakeRoutes.LOAN;
import static id.sentra.gateway.support.FakeRoutes.MENTORING;
import static id.sentra.gateway.support.FakeRoutes.MESSAGE;
import static id.sentra.gateway.support.FakeRoutes.PARTNER_CONTACT;
import static id.sentra.gateway.support.FakeRoutes.REFUND;
import static id.sentra.gateway.support.FakeRoutes.REVERSAL;
import static id.sentra.gateway.support.FakeRoutes.SECOND_SME;
import static id.sentra.gateway.support.FakeRoutes.SESSION;
import static id.sentra.gateway.support.FakeRoutes.SME;
import static id.sentra.gateway.support.FakeRoutes.STALL_APPLICATION;
import static id.sentra.gateway.support.FakeRoutes.TAKE_OVER;
import static id.sentra.gateway.support.FakeRoutes.VIEW_STOP;
import static id.sentra.gateway.support.FakeRoutes.VISIT;
import static java.util.Map.entry;

/** Whom each page is for, and one of each thing that pages show. */
final class Audience {

	static final Set<String> EVERYBODY = Set.of("petugas", "pemeriksa", "admin", "penyelenggara", "pelatih",
			"pendamping", "pengusul", "penyetuju", "pemilik");

	/** For visitors too. */
	private static final Set<String> OPEN = Set.of("/masuk", "/simulasi", "/sertifikat", "/hasil-bazar", "/api-docs",
			"/daftar", "/mitra");

	/** Whoever comes without a link or to a provider there is not finds nothing. */
	private static final Set<String> NOTHING_THERE = Set.of("/mitra/tawar", "/masuk/oidc", "/masuk/oidc/kembali");

	private static final Map<String, Set<String>> PAGES = pages(
			"""
					petugas pemeriksa admin penyelenggara pelatih pendamping pengusul penyetuju pemilik:
					/ /perlu /sandi /sesi /keluar /masuk /masuk/oidc /masuk/oidc/kembali /daftar /daftar/akun /daftar/selesai /simulasi
					/sertifikat /sertifikat/{number} /hasil-bazar/{id} /api-docs /mitra /mitra/tawar
					petugas pemeriksa admin penyelenggara pelatih pendamping pengusul penyetuju: /umkm/{id} /umkm/{id}/riwayat /tampilan /cari
					petugas pemeriksa admin: /umkm/verifikasi-ulang /umkm/verifikasi-ulang/unduh /program /umkm /umkm/unduh /umkm/ganda /umkm/ganda/unduh /umkm/ganda/berikutnya /umkm/ganda/{one}/{other} /umkm/sentra /umkm/sentra/unduh /umkm/sentra/{id}
					/data-pribadi /data-pribadi/unduh /data-pribadi/{id}
					petugas: /umkm/{id}/loket
					petugas pemeriksa admin: /loket /loket/unduh
					petugas pemeriksa admin penyelenggara pelatih pendamping pengusul penyetuju: /loket/{id}
					pemilik: /saya/loket /saya/loket/{id}
					petugas pemeriksa admin: /umkm/dokumen /umkm/dokumen/unduh /umkm/halal /umkm/halal/unduh /umkm/{id}/dokumen
					/umkm/legalitas /umkm/legalitas/unduh /umkm/legalitas/{found}
					petugas admin: /umkm/{id}/dokumen/baru /umkm/{id}/dokumen/{document}/ubah /umkm/{id}/dokumen/{document}/hapus
					/umkm/{id}/dokumen/{document}/berkas/{file}/hapus
					petugas pemeriksa admin: /umkm/isian /umkm/isian/daftar /umkm/isian/daftar/unduh
					petugas admin: /umkm/{id}/isian
					admin: /umkm/isian/baru /umkm/isian/{field}/ubah
					petugas admin: /umkm/legalitas/{found}/ubah /umkm/{id}/legalitas/baru
					petugas pemeriksa admin: /pesan /pesan/unduh /pesan/{message} /umkm/{id}/pesan
					petugas admin: /pesan/{message}/kirim
					pemilik: /saya/pesan
					pemilik: /saya/dokumen /saya/dokumen/baru /saya/dokumen/{document}/ubah /saya/dokumen/{document}/hapus
					/saya/dokumen/{document}/berkas/{file}/hapus
					petugas admin pemilik: /berkas/{id}
					petugas admin: /umkm/baru /umkm/{id}/ubah /umkm/{id}/data-pribadi /umkm/{sme}/permintaan-data /pendampingan/baru /umkm/sentra/baru /umkm/sentra/{id}/nilai
					/impor /impor/baru /impor/unduh /impor/{id} /impor/{id}/kemajuan /impor/{id}/ditolak
					/impor/{id}/kolom /impor/{id}/pratinjau /impor/{id}/pratinjau/kemajuan /impor/{id}/ditolak/{place}
					/impor/{id}/urungkan /impor/tetap /impor/tetap/unduh
					/pelatihan/baru /pelatihan/{id}/ubah /pelatihan/katalog/{kind}
					/pelatihan/katalog/{kind}/baru /pelatihan/katalog/{kind}/{key} /kesepakatan/{id}/tawar
					/kesepakatan/kode /kesepakatan/kode/{contact}
					petugas pemeriksa admin pendamping: /pendampingan /pendampingan/unduh /pendampingan/{id}
					petugas admin pendamping: /pendampingan/{id}/kunjungan /pendampingan/{id}/kunjungan/{visit}
					petugas pemeriksa admin pelatih pendamping: /pelatihan /pelatihan/{id} /pelatihan/terlatih /pelatihan/terlatih/unduh
					/pelatihan/peserta /pelatihan/peserta/unduh /pelatihan/sertifikat /pelatihan/sertifikat/unduh
					petugas pemeriksa admin pengusul penyetuju: /pembiayaan /pembiayaan/pengajuan /pembiayaan/pengajuan/{id}
					/pembiayaan/daftar /pembiayaan/pinjaman/{id} /pembiayaan/alihan /pembiayaan/alihan/{id} /pembiayaan/anggaran
					/pembiayaan/anggaran/{programme}/{region} /pembiayaan/tunggakan /pembiayaan/tunggakan/unduh
					/pembiayaan/pengajuan/unduh /pembiayaan/daftar/unduh /pembiayaan/alihan/unduh
					pengusul: /pembiayaan/alihan/baru
					pengusul penyetuju: /pembiayaan/transfer
					petugas pemeriksa admin penyelenggara: /bazar /bazar/lapak /bazar/penjualan /bazar/{id} /kesepakatan /kesepakatan/{id}
					/bazar/pendaftar /bazar/pendaftar/unduh /bazar/unduh /bazar/lapak/unduh /bazar/penjualan/unduh /kesepakatan/unduh
					petugas admin penyelenggara: /bazar/baru /bazar/{id}/ubah /bazar/{id}/perkiraan
					pemeriksa admin: /data-pribadi/penghentian /data-pribadi/penghentian/{id}
					admin: /akun /akun/unduh /akun/baru /akun/{username}
					pemeriksa admin: /keamanan
					pemilik: /saya /saya/usaha /saya/pelatihan /saya/pembiayaan /saya/pembiayaan/ajukan /saya/pembiayaan/{id}
					/saya/pembiayaan/pinjaman/{id} /saya/lapak /saya/lapak/{id} /saya/lapak/bazar/{id} /saya/kesepakatan
					/saya/pendampingan /saya/data-pribadi
					/saya/kesepakatan/baru /saya/kesepakatan/{id} /saya/kesepakatan/{id}/tawar
					""");

	/** Forms that are not for all who see the page they are on. */
	private static final Map<String, Set<String>> FORMS = pages(
			"""
					petugas: /umkm/{id}/loket/berkas /umkm/{id}/loket/berkas/{file}/buang /loket/{id}/lanjut
					petugas admin: /loket/{id}/akhiri /loket/{id}/jawab
					petugas admin: /pesan/{message}/terkirim /pesan/{message}/gagal /pesan/{message}/buka
					admin: /umkm/isian/{field}/hentikan /umkm/isian/{field}/pakai
					petugas admin: /umkm/legalitas/{found}/langkah /umkm/legalitas/{found}/hasil /umkm/legalitas/{found}/buka
					petugas admin: /umkm/{id}/dokumen/berkas /umkm/{id}/dokumen/berkas/{file}/buang /umkm/{id}/dokumen/{document}/kembalikan
					petugas admin: /umkm/verifikasi /umkm/{id}/verifikasi /umkm/{id}/perbaikan /umkm/{id}/tolak
					/umkm/{id}/konfirmasi /umkm/{id}/tutup /umkm/{id}/buka /umkm/ganda/cari
					/umkm/ganda/{one}/{other}/bukan /umkm/ganda/{one}/{other}/gabung /umkm/sentra/{id}/cari
					/umkm/sentra/{id}/anggota /umkm/sentra/{id}/keluar /umkm/sentra/{id}/ketua
					/kesepakatan/{id}/tautan /kesepakatan/{id}/akhiri /kesepakatan/{id}/kirim /kesepakatan/{id}/terjual
					/kesepakatan/{id}/bayar /kesepakatan/{id}/kembali
					/kesepakatan/kode/{contact}/terkirim /kesepakatan/{id}/catatan/{entry}/batal /kesepakatan/{id}/kembali/{goods}/batal
					/pelatihan/{id}/pindah /pelatihan/{id}/sertifikat/{certificate}/cabut /data-pribadi/{id}/penuhi /data-pribadi/{id}/tolak
					/pendampingan/cari /pendampingan/{id}/pendamping /pendampingan/{id}/selesai /pendampingan/{id}/akhiri
					nobody: /kesepakatan/{id}/tanda-tangan
					pengusul penyetuju: /pembiayaan/pinjaman/{id}/cairkan /pembiayaan/pinjaman/{id}/batalkan
					/pembiayaan/pinjaman/{id}/bayar
					pengusul: /pembiayaan/pinjaman/{id}/pengembalian /pembiayaan/pinjaman/{id}/pembatalan
					penyetuju: /pembiayaan/pinjaman/{id}/pengembalian/{refund}/setujui
					/pembiayaan/pinjaman/{id}/pengembalian/{refund}/tolak /pembiayaan/alihan/{id}/setujui
					/pembiayaan/alihan/{id}/tolak /pembiayaan/pinjaman/{id}/pembatalan/{reversal}/setujui
					/pembiayaan/pinjaman/{id}/pembatalan/{reversal}/tolak
					petugas admin: /pembiayaan/pengajuan/{id}/tarik
					admin: /data-pribadi/penghentian/{id}/buka /pembiayaan/anggaran /pembiayaan/anggaran/{programme}/{region}
					petugas admin penyelenggara: /bazar/penjualan/{id}
					admin penyelenggara: /bazar/{id}/langkah/{step} /bazar/{id}/pratinjau
					""");

	/** Of the addresses a page's begins with, the longest counts. */
	private static final Map<String, String> IDS = Map.ofEntries(entry("/umkm", SME), entry("/umkm/sentra", CLUSTER),
			entry("/berkas", FILE), entry("/loket", COUNTER_VISIT), entry("/saya/loket", COUNTER_VISIT),
			entry("/pelatihan", SESSION), entry("/data-pribadi", DATA_REQUEST), entry("/pendampingan", MENTORING),
			entry("/data-pribadi/penghentian", VIEW_STOP), entry("/pembiayaan/pengajuan", APPLICATION),
			entry("/pembiayaan/pinjaman", LOAN), entry("/pembiayaan/alihan", TAKE_OVER), entry("/bazar", BAZAAR),
			entry("/bazar/penjualan", STALL_APPLICATION), entry("/kesepakatan", AGREEMENT),
			entry("/saya/pembiayaan", APPLICATION), entry("/saya/pembiayaan/pinjaman", LOAN),
			entry("/saya/lapak", STALL_APPLICATION), entry("/saya/lapak/bazar", BAZAAR),
			entry("/saya/kesepakatan", AGREEMENT), entry("/hasil-bazar", BAZAAR), entry("/sesi", "0123456789abcdef"),
			entry("/tampilan", "7"), entry("/impor", "0198b1f0-0000-7000-8000-000000000001"));

	private static final Map<String, String> NAMES = Map.ofEntries(entry("number", "2172-2026-000123"),
			entry("document", DOCUMENT), entry("file", FILE), entry("found", LEGALITY_CASE), entry("message", MESSAGE),
			entry("field", FIELD), entry("one", SME), entry("sme", SME), entry("visit", VISIT),
			entry("other", SECOND_SME), entry("kind", "kursus"), entry("key", "FOTO-1"),
			entry("programme", "DANA-BERGULIR"), entry("region", "21.72"), entry("refund", REFUND),
			entry("reversal", REVERSAL), entry("enrolment", ENROLMENT), entry("session", SESSION),
			entry("certificate", CERTIFICATE), entry("entry", BOOK_ENTRY), entry("goods", GOODS_RETURN),
			entry("contact", PARTNER_CONTACT), entry("step", "ALLOCATE"), entry("place", "6"),
			entry("username", "dilihat"));

	private Audience() {
	}

	/** Who sees a page; each has to be said by itself. */
	static Set<String> ofPage(String pattern) {
		if (!PAGES.containsKey(pattern)) {
			throw new AssertionError("Say whom the page is for: " + pattern);
		}
		return PAGES.get(pattern);
	}

	/** Who sends a form: who sees the page it is on, unless it is said. */
	static Set<String> ofForm(String pattern) {
		if (FORMS.containsKey(pattern)) {
			return FORMS.get(pattern);
		}
		return PAGES.containsKey(pattern) ? PAGES.get(pattern)
				: PAGES.get(longest(PAGES, pattern, "Say whom the form is for: " + pattern));
	}

	static boolean isOpen(String pattern) {
		return OPEN.stream().anyMatch((open) -> pattern.equals(open) || pattern.startsWith(open + "/"));
	}

	static boolean hasNothing(String pattern) {
		return NOTHING_THERE.contains(pattern);
	}

	/** The address of one there is. */
	static String filled(String pattern) {
		String address = pattern;
		for (Map.Entry<String, String> name : NAMES.entrySet()) {
			address = address.replace("{" + name.getKey() + "}", name.getValue());
		}
		return address.contains("{id}")
				? address.replace("{id}", IDS.get(longest(IDS, pattern, "Say which one is shown: " + pattern)))
				: address;
	}

	private static String longest(Map<String, ?> all, String pattern, String otherwise) {
		return all.keySet()
			.stream()
			.filter((one) -> pattern.startsWith(one + "/"))
			.max(Comparator.comparing(String::length))
			.orElseThrow(() -> new AssertionError(otherwise));
	}

	/** People, a colon, their pages. */
	private static Map<String, Set<String>> pages(String table) {
		List<String> parts = List.of(table.strip().split("(?m)^(?=[a-z][a-z ]*:)"));
		return parts.stream()
			.map((part) -> part.split(":"))
			.flatMap((part) -> Arrays.stream(part[1].strip().split("\\s+")).map((page) -> entry(page, people(part[0]))))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static Set<String> people(String names) {
		return Stream.of(names.strip().split(" ")).filter(EVERYBODY::contains).collect(Collectors.toSet());
	}

}
