package id.sentra.local.process;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RestartDelayTests {

	private final RestartDelay delay = new RestartDelay();

	@Test
	void grows_up_to_half_a_minute() {
		List<Long> delays = Stream.generate(() -> this.delay.after(Duration.ofSeconds(1)).toMillis()).limit(9).toList();
		assertThat(delays).containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 16000L, 30000L, 30000L, 30000L);
	}

	@Test
	void a_minute_of_life_makes_it_short_again() {
		this.delay.after(Duration.ofSeconds(1));
		this.delay.after(Duration.ofSeconds(1));
		assertThat(this.delay.after(Duration.ofMinutes(1))).isEqualTo(Duration.ofMillis(500));
	}

}
