package id.sentra.gateway.page;

import java.util.Map;

import id.sentra.gateway.support.FakeServices;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import id.sentra.gateway.support.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static id.sentra.gateway.support.FakeRoutes.AGREEMENT;
import static id.sentra.gateway.support.FakeRoutes.APPLICATION;
import static id.sentra.gateway.support.FakeRoutes.BAZAAR;
import static id.sentra.gateway.support.FakeRoutes.CLUSTER;
import static id.sentra.gateway.support.FakeRoutes.COUNTER_VISIT;
import static id.sentra.gateway.support.FakeRoutes.DATA_REQUEST;
import static id.sentra.gateway.support.FakeRoutes.DOCUMENT;
import static id.sentra.gateway.support.FakeRoutes.FIELD;
import static id.sentra.gateway.support.FakeRoutes.FILE;
import static id.sentra.gateway.support.FakeRoutes.LEGALITY_CASE;
import static id.sentra.gateway.support.FakeRoutes.IMPORT;
import static id.sentra.gateway.support.FakeRoutes.LOAN;
import static id.sentra.gateway.support.FakeRoutes.MENTOR;
import static id.sentra.gateway.support.FakeRoutes.MESSAGE;
import static id.sentra.gateway.support.FakeRoutes.MENTORING;
import static id.sentra.gateway.support.FakeRoutes.SECOND_SME;
import static id.sentra.gateway.support.FakeRoutes.SESSION;
import static id.sentra.gateway.support.FakeRoutes.SME;
import static id.sentra.gateway.support.FakeRoutes.STALL_APPLICATION;
import static id.sentra.gateway.support.FakeRoutes.TAKE_OVER;
import static id.sentra.gateway.support.FakeRoutes.TRAINER;
import static id.sentra.gateway.support.FakeRoutes.VIEW_STOP;
import static id.sentra.gateway.support.FakeRoutes.VISIT;
import static org.assertj.core.api.Assertions.assertThat;

/** What holds for each page: who sees it, in which language, and without a service. */
class EveryPageTests extends PagesTest {

	private static final Map<String, String> NAMES = Map.of("registry", "Pendataan", "training", "Pelatihan",
			"financing", "Pembiayaan", "bazaar", "Bazar");

	@ParameterizedTest
	@CsvSource({ "/, petugas, , registry", "/program, pemeriksa, penyelenggara, registry",
			"/umkm, petugas, pengusul, registry", "/umkm/" + SME + ", pengusul, pemilik, registry",
			"/umkm/" + SME + "/riwayat, pelatih, pemilik, registry",
			"/umkm/" + SME + "?hari=2026-11-01, pelatih, pemilik, registry",
			"/cari?q=rini, pengusul, pemilik, registry", "/umkm/verifikasi-ulang, pemeriksa, pelatih, registry",
			"/umkm/" + SME + "/data-pribadi, petugas, pemeriksa, registry",
			"/umkm/" + SME + "/ubah, petugas, pemeriksa, registry", "/umkm/sentra, petugas, pengusul, registry",
			"/umkm/sentra/" + CLUSTER + ", petugas, pemilik, registry",
			"/umkm/sentra/" + CLUSTER + "/nilai, petugas, pemeriksa, registry",
			"/umkm/legalitas, pemeriksa, pengusul, registry",
			"/umkm/legalitas/" + LEGALITY_CASE + ", petugas, pengusul, registry",
			"/umkm/legalitas/" + LEGALITY_CASE + "/ubah, petugas, pemeriksa, registry",
			"/umkm/" + SME + "/legalitas/baru?izin=HALAL, petugas, pemeriksa, registry",
			"/loket, pemeriksa, pengusul, registry", "/loket/" + COUNTER_VISIT + ", pengusul, pemilik, registry",
			"/umkm/" + SME + "/loket, petugas, pemeriksa, registry", "/saya/loket, pemilik, petugas, registry",
			"/saya/loket/" + COUNTER_VISIT + ", pemilik, petugas, registry", "/pesan, pemeriksa, pengusul, registry",
			"/pesan/" + MESSAGE + ", pemeriksa, pelatih, registry",
			"/pesan/" + MESSAGE + "/kirim, petugas, pemeriksa, registry",
			"/umkm/" + SME + "/pesan, pemeriksa, pengusul, registry", "/saya/pesan, pemilik, petugas, registry",
			"/umkm/dokumen, petugas, pengusul, registry", "/umkm/halal, pemeriksa, pengusul, registry",
			"/umkm/" + SME + "/dokumen, pemeriksa, pengusul, registry", "/umkm/isian, petugas, pengusul, registry",
			"/umkm/isian/baru, admin, petugas, registry",
			"/umkm/isian/daftar?isian=masa-produksi, pemeriksa, pelatih, registry",
			"/umkm/isian/" + FIELD + "/ubah, admin, petugas, registry",
			"/umkm/" + SME + "/isian, petugas, pemeriksa, registry",
			"/umkm/" + SME + "/dokumen/baru, petugas, pemeriksa, registry",
			"/umkm/" + SME + "/dokumen/" + DOCUMENT + "/ubah, petugas, pemeriksa, registry",
			"/umkm/" + SME + "/dokumen/" + DOCUMENT + "/hapus, petugas, pemeriksa, registry",
			"/umkm/" + SME + "/dokumen/" + DOCUMENT + "/berkas/" + FILE + "/hapus, petugas, pemeriksa, registry",
			"/saya/dokumen, pemilik, petugas, registry", "/saya/dokumen/baru, pemilik, petugas, registry",
			"/data-pribadi, petugas, pengusul, registry", "/saya/data-pribadi, pemilik, petugas, registry",
			"/data-pribadi/" + DATA_REQUEST + ", pemeriksa, pemilik, registry",
			"/data-pribadi/penghentian, pemeriksa, petugas, registry",
			"/data-pribadi/penghentian/" + VIEW_STOP + ", admin, petugas, registry",
			"/umkm/" + SME + "/permintaan-data, petugas, pemeriksa, registry",
			"/umkm/ganda, petugas, pengusul, registry", "/impor, petugas, pemeriksa, registry",
			"/impor/" + IMPORT + "/kolom, petugas, pemeriksa, registry",
			"/impor/" + IMPORT + "/pratinjau, admin, pemeriksa, registry",
			"/impor/" + IMPORT + "/ditolak/6, petugas, pemeriksa, registry",
			"/impor/tetap?impor=" + IMPORT + ", petugas, pemeriksa, registry",
			"/umkm/ganda/" + SME + "/" + SECOND_SME + ", pemeriksa, pemilik, registry",
			"/pelatihan, pelatih, penyelenggara, training", "/pelatihan/terlatih, petugas, pemilik, training",
			"/pelatihan/peserta?umkm=" + SME + ", pendamping, pengusul, training",
			"/pelatihan/sertifikat?umkm=" + SME + ", pelatih, penyelenggara, training",
			"/bazar/pendaftar?bazar=" + BAZAAR + ", penyelenggara, pelatih, bazaar",
			"/pelatihan/baru, petugas, pelatih, training", "/pelatihan/" + SESSION + ", pelatih, pengusul, training",
			"/pelatihan/" + SESSION + "/ubah, petugas, pelatih, training", "/pembiayaan, pengusul, pelatih, financing",
			"/pembiayaan/pengajuan, penyetuju, penyelenggara, financing",
			"/pembiayaan/daftar?status=DISBURSED, petugas, pemilik, financing",
			"/pembiayaan/pengajuan/" + APPLICATION + ", penyetuju, pelatih, financing",
			"/pembiayaan/pinjaman/" + LOAN + ", pengusul, pemilik, financing",
			"/pembiayaan/alihan, penyetuju, pelatih, financing",
			"/pembiayaan/alihan/" + TAKE_OVER + ", penyetuju, pemilik, financing",
			"/pembiayaan/alihan/baru?umkm=" + SME + ", pengusul, penyetuju, financing",
			"/pembiayaan/anggaran, petugas, pelatih, financing",
			"/pembiayaan/anggaran/DANA-BERGULIR/21.72, admin, pelatih, financing",
			"/pembiayaan/tunggakan?kolektibilitas=3, pemeriksa, pemilik, financing",
			"/bazar, penyelenggara, pengusul, bazaar", "/bazar/lapak?state=TAKEN, petugas, pemilik, bazaar",
			"/bazar/penjualan, penyelenggara, pengusul, bazaar",
			"/bazar/" + BAZAAR + ", penyelenggara, pelatih, bazaar", "/kesepakatan, petugas, pengusul, bazaar",
			"/kesepakatan/" + AGREEMENT + ", penyelenggara, pemilik, bazaar", "/saya, pemilik, petugas, registry",
			"/saya/usaha, pemilik, petugas, registry", "/saya/pelatihan, pemilik, petugas, training",
			"/saya/pembiayaan, pemilik, pengusul, financing", "/saya/pembiayaan/ajukan, pemilik, petugas, financing",
			"/saya/pembiayaan/" + APPLICATION + ", pemilik, petugas, financing",
			"/saya/pembiayaan/pinjaman/" + LOAN + ", pemilik, petugas, financing",
			"/saya/lapak, pemilik, penyelenggara, bazaar", "/saya/lapak/bazar/" + BAZAAR + ", pemilik, petugas, bazaar",
			"/saya/lapak/" + STALL_APPLICATION + ", pemilik, petugas, bazaar",
			"/saya/kesepakatan, pemilik, petugas, bazaar",
			"/saya/kesepakatan/" + AGREEMENT + ", pemilik, petugas, bazaar",
			"/saya/kesepakatan/" + AGREEMENT + "/tawar, pemilik, petugas, bazaar",
			"/kesepakatan/" + AGREEMENT + "/tawar, petugas, penyelenggara, bazaar",
			"/bazar/baru?seperti=" + BAZAAR + ", penyelenggara, pengusul, bazaar",
			"/bazar/" + BAZAAR + "/perkiraan, penyelenggara, pemeriksa, bazaar",
			"/pelatihan/katalog/kursus, petugas, pelatih, training",
			"/pelatihan/katalog/kursus/FOTO-1, petugas, pelatih, training",
			"/pelatihan/katalog/pelatih/" + TRAINER + ", petugas, pelatih, training",
			"/pelatihan/katalog/pendamping/" + MENTOR + ", petugas, pendamping, training",
			"/pendampingan, pemeriksa, pelatih, training", "/pendampingan?sepi=30, pendamping, pengusul, training",
			"/pendampingan/" + MENTORING + ", petugas, pemilik, training",
			"/pendampingan/" + MENTORING + ", pendamping, pelatih, training",
			"/pendampingan/" + MENTORING + "/kunjungan, pendamping, pemeriksa, training",
			"/pendampingan/" + MENTORING + "/kunjungan/" + VISIT + ", pendamping, pemilik, training",
			"/pendampingan/baru?umkm=" + SME + ", petugas, pendamping, training",
			"/saya/pendampingan, pemilik, pendamping, training", "/hasil-bazar/" + BAZAAR + ", pemilik, , bazaar",
			"/sertifikat/2172-2026-000123?code=K7QX-2M4P, pemilik, , training" })
	void it_is_for_whom_it_is_in_both_languages_and_names_a_service_that_is_away(String path, String reader,
			String stranger, String context) {
		FakeServices.shared().figures("registry", 10, 5);
		String query = path.contains("?") ? "&" : "?";
		assertThat(as(reader).page(path + query + "lang=id")).contains("<html lang=\"id\"")
			.doesNotContain("??", "class=\"empty\"");
		assertThat(as(reader).page(path + query + "lang=en")).contains("<html lang=\"en\"")
			.doesNotContain("??", "Memuat", "Petugas akan");
		if (stranger != null) {
			String refused = Person.body(as(stranger).get(path).expectStatus().isForbidden());
			assertThat(Visitor.withoutTokens(refused)).contains("<html", "tidak").doesNotContain("Rini", "??");
		}
		NAMES.keySet().forEach((away) -> {
			FakeServices.shared().reset();
			services.away(away);
			String told = Person.body(as(reader).get(path)
				.expectStatus()
				.value((status) -> assertThat(status).as("without " + away).isNotEqualTo(500)));
			assertThat(told).as("without " + away).contains("<html").doesNotContain("??", "Exception", ">null<");
			if (away.equals(context)) {
				assertThat(told).contains(NAMES.get(context));
			}
		});
	}

	/** Each service knows itself what the SMEs of its lists are called. */
	@ParameterizedTest
	@CsvSource({ "/pembiayaan, penyetuju", "/pembiayaan/pengajuan, petugas", "/pembiayaan/daftar, petugas",
			"/pembiayaan/tunggakan, petugas", "/pembiayaan/tunggakan/unduh?format=csv, petugas",
			"/pembiayaan/alihan, petugas", "/pembiayaan/pengajuan/" + APPLICATION + ", petugas",
			"/pembiayaan/pinjaman/" + LOAN + ", petugas", "/pembiayaan/alihan/" + TAKE_OVER + ", petugas",
			"/bazar/" + BAZAAR + ", penyelenggara", "/bazar/" + BAZAAR + "/perkiraan, penyelenggara" })
	void names_stand_while_the_registry_is_away(String path, String reader) {
		services.away("registry");
		assertThat(as(reader).page(path)).contains("Keripik Bu Rini").doesNotContain("Usaha tanpa nama");
	}

	/** Pages of the gateway's own that need no service. */
	@ParameterizedTest
	@CsvSource({ "/akun, admin, petugas", "/akun/baru, admin, petugas", "/akun/petugas, admin, petugas",
			"/umkm/sentra/baru, petugas, pemeriksa", "/umkm/baru, petugas, pemeriksa",
			"/pendampingan/baru, petugas, pendamping", "/impor/baru, petugas, pemeriksa", "/sandi, pemilik, ",
			"/sesi, pemilik, ", "/keamanan, pemeriksa, petugas", "/daftar, tanpausaha, " })
	void a_page_of_our_own_is_for_whom_it_is_in_both_languages(String path, String reader, String stranger) {
		assertThat(as(reader).page(path + "?lang=id")).contains("<html lang=\"id\"").doesNotContain("??");
		assertThat(as(reader).page(path + "?lang=en")).contains("<html lang=\"en\"").doesNotContain("??");
		if (stranger != null) {
			assertThat(Person.body(as(stranger).get(path).expectStatus().isForbidden())).contains("<html")
				.doesNotContain("??");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/umkm/apa", "/pelatihan/1", "/bazar/%00", "/umkm/" + SME + "?hari=kapan",
			"/umkm/" + SME + "?hari=9999-99-99", "/umkm?cursor=%00", "/umkm/ganda/1/2", "/umkm/ganda?umkm=x",
			"/umkm/sentra/1", "/pelatihan?bulan=kapan" })
	void an_address_nobody_wrote_is_no_failure_of_ours(String path) {
		as("petugas").get(path).expectStatus().value((status) -> assertThat(status).isLessThan(500));
	}

}
