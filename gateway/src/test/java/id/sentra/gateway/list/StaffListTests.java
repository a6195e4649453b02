package id.sentra.gateway.list;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import id.sentra.gateway.support.DeclaredRequests;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists of training and bazaar: filtered, ordered, counted, taken away as files. */
class StaffListTests extends PagesTest {

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			textBlock = """
					pemeriksa; /umkm/sentra; tipe=UNASSESSED; members; /api/registry/clusters; type=UNASSESSED; 2 sentra
					pemeriksa; /umkm/verifikasi-ulang; wilayah=21.72.01; verified; /api/registry/verifications-due; region=21.72.01; 1 usaha
					pemeriksa; /umkm/ganda; wilayah=21.72.01; found; /api/registry/doubles; region=21.72.01; 1 pasangan
					pelatih; /pelatihan/peserta; status=WAITING; start; /api/training/enrolments; state=WAITING; 2 peserta
					petugas; /pelatihan/sertifikat; status=VALID&wilayah=21.72.01; held; /api/training/certificates; state=VALID; 1 sertifikat
					penyelenggara; /bazar/pendaftar; status=WAITLISTED; trade; /api/bazaar/applications; status=WAITLISTED; 1 pendaftar
					pelatih; /pelatihan/terlatih; wilayah=21.72.01; name; /api/training/trained-smes; region=21.72.01; 1 usaha
					pendamping; /pendampingan; status=OPEN&sepi=30; lastVisit; /api/training/mentorings; quietDays=30; 1 pendampingan
					penyelenggara; /bazar; status=PLANNED&giliran=ya; start; /api/bazaar/bazaars; due=true; 1 bazar
					penyelenggara; /bazar/lapak; state=TAKEN&wilayah=21.72; zone; /api/bazaar/stalls; state=TAKEN; 12 lapak
					petugas; /bazar/penjualan; wilayah=21.72.01; amount; /api/bazaar/unconfirmed-sales; region=21.72.01; 1 laporan
					petugas; /kesepakatan; status=OPEN; value; /api/bazaar/agreements; status=PROPOSED,COUNTERED; 1 kesepakatan
					""")
	void a_list_passes_filter_and_order_on_and_gives_the_same_as_a_file(String who, String path, String filter,
			String order, String route, String asked, String count) {
		String page = as(who).page(path + "?" + filter + "&urut=" + order);
		assertThat(page).contains(count, "aria-sort=\"ascending\"",
				path + "/unduh?format=csv&amp;" + filter.replace("&", "&amp;") + "&amp;urut=" + order);
		assertThat(services.asked("GET " + route)).contains(asked, "sort=" + order, "count=true");
		byte[] file = as(who).get(path + "/unduh?format=csv&" + filter + "&urut=" + order)
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBody();
		assertThat(new String(Objects.requireNonNull(file), StandardCharsets.UTF_8).lines().toList())
			.hasSize(Integer.parseInt(count.split(" ")[0]) + 1);
		assertThat(services.asked("GET " + route)).contains(asked, "sort=" + order, "limit=500");
	}

	@Test
	void an_empty_list_leads_up_and_to_all_only_when_it_is_narrowed() {
		services.give("GET /api/registry/verifications-due", "{\"items\":[],\"next\":null}");
		assertThat(as("petugas").page("/umkm/verifikasi-ulang"))
			.contains("<a href=\"/umkm\">Daftar UMKM</a>", "Tidak ada yang perlu diverifikasi ulang")
			.doesNotContain("Tampilkan semua");
		assertThat(as("petugas").page("/umkm/verifikasi-ulang?wilayah=21.72.01")).contains("Tampilkan semua");
	}

	@Test
	@Tag(DeclaredRequests.NONSENSE)
	void what_a_service_refuses_is_told_above_an_empty_list() {
		services.refuse("GET /api/bazaar/unconfirmed-sales", 422, "bad-region", "Wilayah tidak dikenal.");
		assertThat(Person.body(as("petugas").get("/bazar/penjualan?wilayah=x").expectStatus().isEqualTo(422)))
			.contains("Wilayah tidak dikenal.");
	}

}
