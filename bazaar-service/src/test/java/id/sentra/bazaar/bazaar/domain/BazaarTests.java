package id.sentra.bazaar.bazaar.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import id.sentra.platform.error.Conflict;
import org.junit.jupiter.api.Test;

import static id.sentra.bazaar.bazaar.domain.BazaarFixtures.AFTER_DEADLINE;
import static id.sentra.bazaar.bazaar.domain.BazaarFixtures.BEFORE_DEADLINE;
import static id.sentra.bazaar.bazaar.domain.BazaarFixtures.application;
import static id.sentra.bazaar.bazaar.domain.BazaarFixtures.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BazaarTests {

	@Test
	void a_result_that_is_not_what_the_input_gives_is_not_published() {
		Bazaar allocated = allocated();
		Drawing drawing = allocated.drawing();
		Bazaar changed = new Bazaar(allocated.id(), allocated.version(), allocated.status(), allocated.particulars(),
				allocated.plan(), new Drawing(drawing.seed(), drawing.input(), drawing.inputHash(), drawing.result(),
						"0".repeat(64), null),
				null);
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> changed.publish(AFTER_DEADLINE))
			.extracting(Conflict::code)
			.isEqualTo("result-differs");
		assertThat(allocated.publish(AFTER_DEADLINE).bazaar().status()).isEqualTo(BazaarStatus.PUBLISHED);
	}

	@Test
	void nobody_applies_at_the_deadline_and_nobody_closes_before_it() {
		Bazaar announced = planned().announce(BEFORE_DEADLINE).bazaar();
		Instant deadline = announced.particulars().applyUntil();
		announced.requireOpen(deadline.minusMillis(1));
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> announced.requireOpen(deadline));
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> announced.closeApplications(List.of(), deadline.minusMillis(1)));
		assertThat(announced.closeApplications(List.of(), deadline).bazaar().status())
			.isEqualTo(BazaarStatus.APPLICATIONS_CLOSED);
	}

	@Test
	void the_last_day_ends_at_midnight_in_the_west() {
		assertThat(planned().isOver(Instant.parse("2027-02-12T16:59:59Z"))).isFalse();
		assertThat(planned().isOver(Instant.parse("2027-02-12T17:00:00Z"))).isTrue();
	}

	@Test
	void from_every_status_but_the_last_a_bazaar_goes_on() {
		Bazaar planned = planned();
		Bazaar announced = planned.announce(BEFORE_DEADLINE).bazaar();
		Bazaar closed = announced.closeApplications(List.of(), AFTER_DEADLINE).bazaar();
		Bazaar published = closed.allocate().publish(AFTER_DEADLINE).bazaar();
		assertThat(List.of(planned, announced, closed, closed.allocate(), published,
				published.close(AFTER_DEADLINE).bazaar()))
			.extracting(Bazaar::status)
			.containsExactly(BazaarStatus.values());
		Bazaar late = planned.change(planned.particulars(), planned.plan());
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> late.announce(AFTER_DEADLINE));
		assertThat(late.announce(BEFORE_DEADLINE).bazaar().status()).isEqualTo(BazaarStatus.ANNOUNCED);
	}

	private static Bazaar allocated() {
		return planned().announce(BEFORE_DEADLINE)
			.bazaar()
			.closeApplications(List.of(application().applicant(planned().plan(), Set.of())), AFTER_DEADLINE)
			.bazaar()
			.allocate();
	}

}
