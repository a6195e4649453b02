package id.sentra.gateway.bazaar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.gateway.support.FakeRoutes.BAZAAR;
import static id.sentra.gateway.support.Person.body;
import static org.assertj.core.api.Assertions.assertThat;

class BazaarPlanControllerTests extends PagesTest {

	private static final String[] PLAN = { "kunci", "kunci-1", "name", "Bazar Lebaran", "regionCode", "21.72.04",
			"venueName", "Lapangan Pamedan", "startsOn", "2030-02-10", "endsOn", "2030-02-12", "applyUntil",
			"2030-02-01", "answerDays", "3", "mostStalls", "1", "zona-1", "A", "lapak-1", "6", "fasilitas-1",
			"listrik, air", "zona-2", "A", "lapak-2", "4", "zona-3", "B", "lapak-3", "5", "jualan-1", "Makanan",
			"jualan-2", "Kerajinan", "batas-2", "4" };

	@Test
	void a_bazaar_is_planned_once_with_rows_reserves_trades_and_points() {
		plan("cadangan-1", "MISKIN", "untuk-1", "LOW_INCOME_HOUSEHOLD", "zonacadangan-1", "A", "jumlah-1", "2",
				"khusus-1", "MISKIN", "titik-LOCAL", "10", "points.version", "2030-1", "points.legalBasis",
				"Keputusan 3/2030", "points.from", "2030-01-01", "zonaurut-1", "B", "kriteria-1", "MICRO", "poin-1",
				"5")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/bazar/" + BAZAAR + "?selesai=bazaar-PLANNED");
		assertThat(services.last().key()).isEqualTo("kunci-1");
		assertThat(services.last().body()).contains("\"applyUntil\":\"2030-02-01T16:59:00Z\"",
				"{\"stalls\":6,\"facilities\":[\"listrik\",\"air\"]},{\"stalls\":4,\"facilities\":[]}",
				"\"reserved\":{\"MISKIN\":2}", "\"reserves\":{\"MISKIN\":\"LOW_INCOME_HOUSEHOLD\"}",
				"{\"trade\":\"Makanan\",\"onlyReserve\":\"MISKIN\"}", "{\"trade\":\"Kerajinan\",\"maxStalls\":4}",
				"\"points\":{\"LOCAL\":10}", "\"points\":{\"MICRO\":5}", "\"legalBasis\":\"Keputusan 3/2030\"");
	}

	@Test
	void without_points_of_its_own_the_programmes_count() {
		plan().expectStatus().isSeeOther();
		assertThat(services.last().body()).doesNotContain("legalBasis", "\"points\"");
	}

	@ParameterizedTest
	@CsvSource({ "lapak-1, enam, lapak-1, Isi dengan angka dari 1 sampai 99", "lapak-1, 0, lapak-1, Isi dengan angka",
			"zona-2, '', zona-2, perlu diisi", "jumlah-1, 2, cadangan-1, perlu diisi",
			"khusus-1, TIDAK, khusus-1, Cadangan TIDAK tidak ada", "titik-LOCAL, banyak, titik-LOCAL, Isi dengan angka",
			"titik-LOCAL, 10, points.version, perlu diisi", "zonaurut-1, Z, zonaurut-1, Zona Z tidak ada",
			"batas-1, -3, batas-1, Isi dengan angka" })
	void what_is_wrong_is_told_at_its_place_and_nothing_is_sent(String field, String typed, String place, String told) {
		String page = body(plan(field, typed).expectStatus().isEqualTo(422));
		assertThat(page).contains("href=\"#" + place + "\"", "id=\"" + place + "\"", told, "value=\"Lapangan Pamedan\"",
				"Kesalahan:");
		assertThat(services.sent()).isEmpty();
	}

	@Test
	void more_is_not_kept_than_a_zone_has_and_a_reserve_is_for_one_group() {
		assertThat(body(
				plan("cadangan-1", "MISKIN", "untuk-1", "MICRO", "zonacadangan-1", "B", "jumlah-1", "6").expectStatus()
					.isEqualTo(422)))
			.contains("Zona B hanya punya 5 lapak.");
		assertThat(body(plan("cadangan-1", "MISKIN", "untuk-1", "MICRO", "zonacadangan-1", "B", "jumlah-1", "1",
				"cadangan-2", "MISKIN", "untuk-2", "LOCAL", "zonacadangan-2", "A", "jumlah-2", "1")
			.expectStatus()
			.isEqualTo(422))).contains("Cadangan MISKIN sudah untuk kelompok lain.");
	}

	@Test
	void the_layout_is_drawn_with_a_table_beside_it_and_lines_are_added_without_javascript() {
		String drawn = body(plan("lihat", "denah").expectStatus().isOk());
		assertThat(drawn).contains("Denah: 15 lapak", "A-2-04", "B-1-05", "Lihat sebagai tabel", "Zona B");
		assertThat(drawn).doesNotContain("id=\"zona-6\"");
		assertThat(body(plan("tambah", "rows").expectStatus().isOk())).contains("id=\"zona-6\"",
				"value=\"Bazar Lebaran\"");
		assertThat(services.sent()).isEmpty();
	}

	@Test
	void a_refusal_of_the_service_keeps_what_was_typed() {
		services.refuseField("POST /api/bazaar/bazaars", "endsOn", "Hari terakhir sebelum hari pertama.");
		assertThat(body(plan().expectStatus().isEqualTo(422))).contains("Hari terakhir sebelum hari pertama.",
				"value=\"Lapangan Pamedan\"", "value=\"Kerajinan\"");
	}

	@Test
	void another_like_it_has_all_but_the_days() {
		assertThat(as("penyelenggara").page("/bazar/baru")).contains("Salin dari bazar sebelumnya",
				"Bazar Ramadan Bintan (2026)");
		assertThat(as("penyelenggara").page("/bazar/baru?seperti=" + BAZAAR))
			.contains("value=\"Lapangan Pamedan\"", "name=\"lapak-2\" value=\"6\"", "value=\"Kerajinan\"",
					"name=\"cadangan-1\" value=\"MISKIN\"", "name=\"batas-2\" value=\"4\"", "Perwali 7/2026")
			.doesNotContain("2026-12-18", "2147483647");
	}

	@Test
	void what_is_needed_stands_in_groups_and_what_may_be_left_out_is_folded_until_it_is_used() {
		String fresh = as("penyelenggara").page("/bazar/baru");
		assertThat(fresh.split("<fieldset class=\"part\"", -1)).hasSize(5);
		assertThat(fresh).contains("<h2>Nama dan tempat</h2>", "<h2>Tanggal</h2>", "<summary>Lapak cadangan</summary>",
				"<summary>Nilai prioritas</summary>");
		assertThat(fresh.split("<details class=\"twin\" open", -1)).hasSize(1);
		assertThat(body(plan("tambah", "reserves").expectStatus().isOk()))
			.containsPattern("<details class=\"twin\" open=\"open\"><summary>Lapak cadangan");
		assertThat(
				body(plan("lapak-1", "enam").expectStatus().isEqualTo(422)).split("<details class=\"twin\" open", -1))
			.as("what is wrong may be in any of them")
			.hasSize(4);
	}

	@Test
	void a_plan_is_changed_in_the_version_that_was_seen() {
		services.give("GET /api/bazaar/bazaars/" + BAZAAR,
				FakeAnswers.shape("bazaar").replace("APPLICATIONS_CLOSED", "PLANNED"));
		assertThat(as("penyelenggara").page("/bazar/" + BAZAAR)).contains("/bazar/" + BAZAAR + "/ubah");
		assertThat(as("penyelenggara").page("/bazar/" + BAZAAR + "/ubah")).contains("value=\"2026-12-18\"",
				"name=\"versi\" value=\"4\"");
		as("penyelenggara").send("/bazar/" + BAZAAR + "/ubah", with("versi", "4")).expectStatus().isSeeOther();
		assertThat(services.last().request()).isEqualTo("PUT /api/bazaar/bazaars/" + BAZAAR);
		assertThat(services.last().ifMatch()).isEqualTo("\"4\"");
	}

	@Test
	void every_applicant_has_a_reason_before_the_result_is_published() {
		assertThat(as("penyelenggara").page("/bazar/" + BAZAAR + "/perkiraan")).contains("Keripik Bu Rini",
				"pilihan pertamanya", "Daftar tunggu nomor 1", "nomor undian lebih kecil");
		as("pemeriksa").get("/bazar/" + BAZAAR + "/perkiraan").expectStatus().isForbidden();
	}

	private WebTestClient.ResponseSpec plan(String... changed) {
		return as("penyelenggara").send("/bazar/baru", with(changed));
	}

	/** The plan with some fields changed. */
	private static String[] with(String... changed) {
		Map<String, String> fields = new LinkedHashMap<>();
		Stream.of(PLAN, changed).forEach((some) -> {
			for (int at = 0; at < some.length; at += 2) {
				fields.put(some[at], some[at + 1]);
			}
		});
		return fields.entrySet()
			.stream()
			.flatMap((field) -> Stream.of(field.getKey(), field.getValue()))
			.toArray(String[]::new);
	}

}
