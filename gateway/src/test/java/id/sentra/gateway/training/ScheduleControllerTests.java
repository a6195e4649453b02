package id.sentra.gateway.training;

import id.sentra.gateway.support.Person;
import id.sentra.gateway.support.PagesTest;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

class ScheduleControllerTests extends PagesTest {

	@Test
	void a_session_is_scheduled_with_local_times_under_one_key() {
		plan("/pelatihan/baru").expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/pelatihan/" + SESSION + "?selesai=session-SCHEDULED");
		assertThat(services.last().key()).isEqualTo("kunci-1");
		assertThat(services.last().body()).contains("\"startsAt\":\"2030-01-07T09:00:00\"", "\"capacity\":30",
				"\"courseCode\":\"FOTO-1\"");
	}

	@Test
	void a_taken_venue_is_told_beside_the_form_with_all_that_was_typed() {
		services.refuse("POST /api/training/sessions", 409, "venue-taken", "Aula dipakai pelatihan lain jam itu.");
		String page = Person.body(plan("/pelatihan/baru").expectStatus().isEqualTo(409));
		assertThat(page).contains("Aula dipakai pelatihan lain jam itu.", "value=\"Foto untuk pemula\"",
				"value=\"2030-01-07\"", "value=\"kunci-1\"", "selected=\"selected\"");
	}

	@Test
	void a_wrong_field_is_marked_and_linked() {
		services.refuseField("POST /api/training/sessions", "capacity", "Kursi melebihi tempat.");
		String page = Person.body(plan("/pelatihan/baru").expectStatus().isEqualTo(422));
		assertThat(page).contains("href=\"#capacity\"", "id=\"capacity-wrong\"", "aria-invalid=\"true\"");
	}

	@Test
	void a_change_goes_out_with_the_version_that_was_seen() {
		services.give("PUT /api/training/sessions/" + SESSION, id.sentra.gateway.support.FakeAnswers.shape("session"));
		assertThat(as("petugas").page("/pelatihan/" + SESSION + "/ubah")).contains("name=\"versi\" value=\"2\"",
				"value=\"09:00\"");
		plan("/pelatihan/" + SESSION + "/ubah").expectStatus().isSeeOther();
		assertThat(services.last().ifMatch()).isEqualTo("\"2\"");
	}

	private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec plan(String path) {
		return as("petugas").send(path, "kunci", "kunci-1", "versi", "2", "courseCode", "FOTO-1", "title",
				"Foto untuk pemula", "venueId", "0198b1f0-0000-7000-8000-00000000b101", "trainerIds",
				"0198b1f0-0000-7000-8000-00000000b201", "day", "2030-01-07", "startsAt", "09:00", "endsAt", "12:00",
				"capacity", "30");
	}

}
