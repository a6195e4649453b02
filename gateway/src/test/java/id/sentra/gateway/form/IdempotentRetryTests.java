package id.sentra.gateway.form;

import java.util.stream.Stream;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static id.sentra.gateway.support.FakeRoutes.AGREEMENT;
import static id.sentra.gateway.support.FakeRoutes.APPLICATION;
import static id.sentra.gateway.support.FakeRoutes.BAZAAR;
import static id.sentra.gateway.support.FakeRoutes.CERTIFICATE;
import static id.sentra.gateway.support.FakeRoutes.DATA_REQUEST;
import static id.sentra.gateway.support.FakeRoutes.ENROLMENT;
import static id.sentra.gateway.support.FakeRoutes.LOAN;
import static id.sentra.gateway.support.FakeRoutes.MENTOR;
import static id.sentra.gateway.support.FakeRoutes.MENTORING;
import static id.sentra.gateway.support.FakeRoutes.SESSION;
import static id.sentra.gateway.support.FakeRoutes.SME;
import static id.sentra.gateway.support.FakeRoutes.STALL_APPLICATION;
import static id.sentra.gateway.support.FakeRoutes.TAKE_OVER;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever taps twice reads the second time that it is done, not that somebody did it. */
class IdempotentRetryTests extends PagesTest {

	private static final String DEAL = "/api/bazaar/agreements/" + AGREEMENT;

	private static final String ASKED = "/api/financing/applications/" + APPLICATION;

	private static final String MEETING = "/api/training/sessions/" + SESSION;

	private static final String REASON = """
			{"items":[{"at":"2026-11-20T01:00:00Z","type":"sme-correction-requested",
			"facts":{"reason":"NIB belum ditulis."},"by":null}],"next":null}""";

	static Stream<Tap> bazaar() {
		return Stream.of(
				tap("pemilik", "/saya/kesepakatan/" + AGREEMENT + "/tanda-tangan", "POST " + DEAL + "/sign", DEAL,
						"agreement", "\"smeSignedAt\": null", "\"smeSignedAt\": \"2026-11-19T02:00:00Z\"", "hash",
						"2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"),
				tap("petugas", "/kesepakatan/" + AGREEMENT + "/akhiri", "POST " + DEAL + "/end", DEAL, "agreement",
						"\"endReason\": null", "\"endReason\": \"Toko tutup\"", "reason", "Toko tutup"),
				tap("penyelenggara", "/bazar/" + BAZAAR + "/langkah/ALLOCATE",
						"POST /api/bazaar/bazaars/" + BAZAAR + "/allocate", "/api/bazaar/bazaars/" + BAZAAR,
						"bazaar-published", "PUBLISHED", "ALLOCATED"),
				tap("pemilik", "/saya/lapak/" + STALL_APPLICATION + "/terima",
						"POST /api/bazaar/applications/" + STALL_APPLICATION + "/accept",
						"/api/bazaar/applications/" + STALL_APPLICATION, "stall-application", "ALLOCATED", "ACCEPTED"));
	}

	static Stream<Tap> financing() {
		return Stream.of(
				tap("pengusul", "/pembiayaan/pengajuan/" + APPLICATION + "/usul", "POST " + ASKED + "/propose", ASKED,
						"application-proposed", "", "", "amount", "9.000.000", "termMonths", "12"),
				tap("penyetuju", "/pembiayaan/pengajuan/" + APPLICATION + "/setujui", "POST " + ASKED + "/approve",
						ASKED, "application-proposed", "PROPOSED", "APPROVED"),
				tap("pengusul", "/pembiayaan/pinjaman/" + LOAN + "/batalkan",
						"POST /api/financing/loans/" + LOAN + "/cancel", "/api/financing/loans/" + LOAN, "loan",
						"ACTIVE", "CANCELLED"),
				tap("penyetuju", "/pembiayaan/alihan/" + TAKE_OVER + "/tolak",
						"POST /api/financing/take-overs/" + TAKE_OVER + "/reject",
						"/api/financing/take-overs/" + TAKE_OVER, "take-over", "PROPOSED", "REJECTED"),
				tap("admin", "/pembiayaan/anggaran/DANA-BERGULIR/21.72",
						"PUT /api/financing/programmes/DANA-BERGULIR/budgets/21.72",
						"/api/financing/programmes/budgets", "budgets", "", "", "amount", "2.500.000.000", "legalBasis",
						"SK Wali Kota 12/2026", "decidedOn", "2026-06-01"));
	}

	static Stream<Tap> registry_and_training() {
		return Stream.of(
				tap("petugas", "/umkm/" + SME + "/verifikasi", "POST /api/registry/smes/" + SME + "/verify",
						"/api/registry/smes/" + SME, "sme", "REGISTERED", "VERIFIED"),
				tap("petugas", "/pelatihan/" + SESSION + "/batal", "POST " + MEETING + "/cancel", MEETING, "session",
						"\"cancelReason\": null", "\"cancelReason\": \"Hujan\"", "reason", "Hujan"),
				tap("petugas", "/umkm/" + SME + "/perbaikan", "POST /api/registry/smes/" + SME + "/request-correction",
						"/api/registry/smes/" + SME, "sme", "REGISTERED", "CORRECTION_REQUESTED", "reason",
						"NIB belum ditulis."),
				tap("petugas", "/pelatihan/" + SESSION + "/ubah", "PUT " + MEETING, MEETING, "session", "", "",
						"courseCode", "FOTO-1", "title", "Foto produk untuk pemula", "venueId",
						"0198b1f0-0000-7000-8000-00000000b101", "trainerIds", "0198b1f0-0000-7000-8000-00000000b201",
						"day", FakeAnswers.FUTURE.toString(), "startsAt", "09:00", "endsAt", "12:00", "capacity", "30"),
				tap("pemilik", "/saya/pelatihan/" + ENROLMENT + "/batal",
						"POST /api/training/enrolments/" + ENROLMENT + "/cancel",
						"/api/training/enrolments/" + ENROLMENT, "enrolment", "CONFIRMED", "CANCELLED"),
				tap("petugas", "/pelatihan/" + SESSION + "/sertifikat/" + CERTIFICATE + "/cabut",
						"POST /api/training/certificates/" + CERTIFICATE + "/revoke", "/api/training/certificates",
						"certificates", "\"revocation\": null",
						"\"revocation\": {\"revokedOn\":\"2026-11-20\",\"reasonCode\":\"OTHER\",\"note\":null}",
						"reasonCode", "OTHER"),
				tap("petugas", "/pelatihan/katalog/kursus/FOTO-1/pakai", "POST /api/training/courses/FOTO-1/deactivate",
						"/api/training/courses/FOTO-1", "course", "\"active\": true", "\"active\": false", "pakai",
						"tidak"));
	}

	static Stream<Tap> mentoring() {
		String beside = "/api/training/mentorings/" + MENTORING;
		return Stream.of(
				tap("petugas", "/pendampingan/" + MENTORING + "/akhiri", "POST " + beside + "/end", beside, "mentoring",
						"\"reasonCode\": null", "\"reasonCode\": \"OTHER\"", "reasonCode", "OTHER"),
				tap("petugas", "/pendampingan/" + MENTORING + "/pendamping", "PUT " + beside + "/mentor", beside,
						"mentoring", "", "", "mentorId", MENTOR),
				tap("petugas", "/data-pribadi/" + DATA_REQUEST + "/penuhi",
						"POST /api/registry/data-requests/" + DATA_REQUEST + "/done",
						"/api/registry/data-requests/" + DATA_REQUEST, "data-request", "RECEIVED", "DONE"));
	}

	@ParameterizedTest
	@MethodSource({ "bazaar", "financing", "registry_and_training", "mentoring" })
	void what_the_first_tap_did_is_done(Tap tap) {
		services.refuse(tap.command(), 412, "stale-version", "Data ini sudah diubah orang lain.");
		services.give("GET /api/registry/smes/" + SME + "/timeline", REASON);
		services.give("GET " + tap.now(), FakeAnswers.shape(tap.shape()).replace(tap.was(), tap.is()));
		as(tap.person()).send(tap.form(), tap.fields())
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.value("Location", (address) -> assertThat(address).contains("?selesai="));
	}

	@Test
	void a_state_nobody_wanted_is_told_in_words_without_headers() {
		for (String code : new String[] { "stale-version", "if-match-required" }) {
			services.refuse("POST " + DEAL + "/sign", code.startsWith("if") ? 428 : 412, code,
					"Sebutkan versi pada header If-Match (nilai ETag); sudah diubah orang lain.");
			String page = Person.body(
					as("pemilik").send("/saya/kesepakatan/" + AGREEMENT + "/tanda-tangan", "versi", "1", "hash", "2c26")
						.expectStatus()
						.is4xxClientError());
			assertThat(page).contains("Muat ulang").doesNotContain("If-Match", "ETag", "orang lain");
		}
	}

	/** Another reason would be lost. */
	@Test
	void a_reason_nobody_wrote_down_is_not_done() {
		services.refuse("POST " + DEAL + "/end", 412, "stale-version", "Data ini sudah diubah orang lain.");
		services.give("GET " + DEAL,
				FakeAnswers.shape("agreement")
					.replace("PROPOSED", "ENDED")
					.replace("\"endReason\": null", "\"endReason\": \"Toko tutup\""));
		as("petugas").send("/kesepakatan/" + AGREEMENT + "/akhiri", "versi", "1", "reason", "Barang habis")
			.expectStatus()
			.isEqualTo(412);
	}

	@Test
	void a_key_that_was_used_for_something_else_is_not_used_again() {
		services.refuse("POST /api/financing/loans/" + LOAN + "/payments", 422, "idempotency-key-reused",
				"Idempotency-Key ini sudah dipakai.");
		String page = Person.body(
				as("pengusul")
					.send("/pembiayaan/pinjaman/" + LOAN + "/bayar", "kunci", "kunci-lama", "amount", "500.000",
							"bankReference", "B-1", "paidOn", "2026-11-20")
					.expectStatus()
					.isEqualTo(422));
		assertThat(page).contains("sudah pernah terkirim", "value=\"500.000\"")
			.doesNotContain("kunci-lama", "Idempotency-Key");
	}

	private static Tap tap(String person, String form, String command, String now, String shape, String was, String is,
			String... fields) {
		return new Tap(person, form, command, now, shape, was, is, fields);
	}

	/** Who taps what; the command that comes too late, and what stands there by then. */
	record Tap(String person, String form, String command, String now, String shape, String was, String is,
			String[] fields) {

		@Override
		public String toString() {
			return this.form;
		}

	}

}
