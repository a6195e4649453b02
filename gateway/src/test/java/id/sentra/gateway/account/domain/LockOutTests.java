package id.sentra.gateway.account.domain;

import java.time.Duration;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LockOutTests {

	private static final LockOut lockOut = new LockOut(4, Duration.ofSeconds(30), Duration.ofMinutes(15),
			Duration.ofHours(1));

	@Test
	void the_first_failures_cost_nothing_and_each_later_one_twice_as_much() {
		assertThat(lockOut.delayAfter(4)).isZero();
		assertThat(lockOut.delayAfter(5)).hasSeconds(30);
		assertThat(lockOut.delayAfter(6)).hasSeconds(60);
		assertThat(lockOut.delayAfter(9)).hasSeconds(480);
		assertThat(lockOut.delayAfter(10)).hasMinutes(15);
	}

	@Test
	void the_delays_end_with_the_longest() {
		assertThat(lockOut.delays()).containsExactly(0, 0, 0, 0, 30, 60, 120, 240, 480, 900);
	}

	@Test
	void a_delay_that_does_not_grow_is_no_lock_out() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new LockOut(4, Duration.ZERO, Duration.ofMinutes(1), Duration.ofHours(1)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new LockOut(4, Duration.ofMinutes(2), Duration.ofMinutes(1), Duration.ofHours(1)));
	}

	@Property
	boolean a_delay_never_shrinks_and_never_passes_the_longest(
			@ForAll @IntRange(min = 0, max = 1_000_000) int failures) {
		Duration delay = lockOut.delayAfter(failures);
		return delay.compareTo(lockOut.delayAfter(failures + 1)) <= 0 && delay.compareTo(lockOut.longest()) <= 0;
	}

}
