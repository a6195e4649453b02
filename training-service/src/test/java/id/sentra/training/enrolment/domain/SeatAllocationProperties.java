package id.sentra.training.enrolment.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.region.RegionCode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class SeatAllocationProperties {

	private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

	private static final Instant START = NOW.plusSeconds(3600);

	private static final Occasion OCCASION = new Occasion(new UUID(0, 1), "FOTO", "Foto", "Sesi", START);

	@Property
	void nobody_waits_while_a_seat_is_free_and_tickets_are_served_in_order(@ForAll("steps") List<Integer> steps) {
		SeatAllocation seats = SeatAllocation.open(OCCASION.sessionId(), START, 3);
		List<Enrolment> active = new ArrayList<>();
		long served = 0;
		for (int step : steps) {
			SeatAllocation.Turn turn = turn(seats, active, step);
			for (EnrolmentEvent event : turn.events()) {
				active.removeIf((one) -> one.id().equals(event.enrolment().id()));
				if (event.enrolment().state() != EnrolmentState.CANCELLED) {
					active.add(event.enrolment());
				}
				if (event.enrolment().state() == EnrolmentState.CONFIRMED) {
					assertThat(event.enrolment().progress().ticket()).isGreaterThan(served);
					served = event.enrolment().progress().ticket();
				}
			}
			seats = turn.after();
			long seated = active.stream().filter((one) -> one.state() == EnrolmentState.CONFIRMED).count();
			assertThat(seats.seating().confirmed()).isEqualTo((int) seated)
				.isLessThanOrEqualTo(seats.seating().capacity());
			assertThat(seats.seating().waiting()).isEqualTo(waiting(active).size());
			assertThat(seats.seating().waiting() == 0 || seated == seats.seating().capacity()).isTrue();
		}
	}

	/** 0: one more comes; 1 to 6: one gives up; from 7 on: another capacity. */
	private static SeatAllocation.Turn turn(SeatAllocation seats, List<Enrolment> active, int step) {
		if (step >= 1 && step <= 6 && !active.isEmpty()) {
			return seats.cancel(active.get(step % active.size()), asked(active), CancelReason.OWNER, NOW);
		}
		if (step >= 7) {
			try {
				return seats.reopen(step - 6, START, asked(active), NOW);
			}
			catch (Conflict ex) {
				assertThat(seats.seating().confirmed()).isGreaterThan(step - 6);
				return seats.note(List.of());
			}
		}
		Participant participant = new Participant(UUID.randomUUID(), "Usaha", new RegionCode("21.72.01"));
		return seats.admit(List.of(participant), OCCASION, NOW);
	}

	/** Every third ticket is of one that cannot come when its turn comes. */
	private static List<SeatAllocation.Waiting> asked(List<Enrolment> active) {
		return waiting(active).stream()
			.map((one) -> new SeatAllocation.Waiting(one,
					(one.progress().ticket() % 3 == 0) ? CancelReason.SME_NOT_VERIFIED : null))
			.toList();
	}

	private static List<Enrolment> waiting(List<Enrolment> active) {
		return active.stream()
			.filter((one) -> one.state() == EnrolmentState.WAITING)
			.sorted(Comparator.comparing((one) -> one.progress().ticket()))
			.toList();
	}

	@Provide
	Arbitrary<List<Integer>> steps() {
		Arbitrary<Integer> step = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, Arbitraries.just(0)),
				net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(1, 6)),
				net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(7, 14)));
		return step.list().ofMaxSize(60);
	}

}
