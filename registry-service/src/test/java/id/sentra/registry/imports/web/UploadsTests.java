package id.sentra.registry.imports.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import id.sentra.platform.error.Overloaded;
import id.sentra.registry.imports.TestSpools;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UploadsTests {

	private static final Duration LONG = Duration.ofHours(1);

	private static final Duration SHORT = Duration.ofMillis(20);

	private final List<Disposable> hanging = new ArrayList<>();

	@AfterEach
	void end() {
		this.hanging.forEach(Disposable::dispose);
	}

	@Test
	void hanging_uploads_of_one_account_leave_room_for_others() {
		Uploads uploads = uploads(4, 2, LONG, LONG);
		hang(uploads, "hanging");
		hang(uploads, "hanging");
		assertThatExceptionOfType(Overloaded.class).isThrownBy(() -> taken(uploads, "hanging"))
			.matches(Overloaded::isOfAccount);
		assertThat(taken(uploads, "other")).isEqualTo("data.csv");
	}

	@Test
	void beyond_all_places_everybody_is_told_to_try_again() {
		Uploads uploads = uploads(2, 2, LONG, LONG);
		hang(uploads, "one");
		hang(uploads, "two");
		assertThatExceptionOfType(Overloaded.class).isThrownBy(() -> taken(uploads, "three"))
			.matches((refused) -> !refused.isOfAccount())
			.matches((refused) -> refused.retryAfter().toSeconds() == 15);
		this.hanging.get(0).dispose();
		assertThat(taken(uploads, "three")).as("who goes away makes room").isEqualTo("data.csv");
	}

	@Test
	void who_falls_silent_is_broken_off_and_makes_room() {
		Uploads uploads = uploads(1, 1, LONG, SHORT);
		tooSlow(uploads, Flux.<PartEvent>never());
		assertThat(taken(uploads, "a")).isEqualTo("data.csv");
	}

	@Test
	void who_sends_drop_by_drop_for_ever_is_broken_off() {
		Uploads uploads = uploads(1, 1, SHORT, LONG);
		PartEvent drop = drop();
		tooSlow(uploads, Flux.interval(Duration.ofMillis(1)).onBackpressureDrop().map((number) -> drop));
		assertThat(taken(uploads, "a")).isEqualTo("data.csv");
	}

	private static void tooSlow(Uploads uploads, Flux<PartEvent> form) {
		assertThatExceptionOfType(ResponseStatusException.class)
			.isThrownBy(() -> uploads.with(form, "a", (upload) -> Mono.just("never")).block())
			.matches((refused) -> refused.getStatusCode() == HttpStatus.REQUEST_TIMEOUT);
	}

	private void hang(Uploads uploads, String account) {
		this.hanging.add(uploads.with(Flux.never(), account, (upload) -> Mono.just("never")).subscribe());
	}

	private static String taken(Uploads uploads, String account) {
		Flux<PartEvent> form = FilePartEvent
			.create("file", "data.csv", MediaType.TEXT_PLAIN,
					Flux.just(new DefaultDataBufferFactory().wrap(new byte[] { 1, 2, 3 })))
			.cast(PartEvent.class);
		return uploads.with(form, account, (upload) -> Mono.just(upload.fileName())).block();
	}

	private static PartEvent drop() {
		return FilePartEvent
			.create("file", "data.csv", MediaType.TEXT_PLAIN,
					Flux.just(new DefaultDataBufferFactory().wrap(new byte[] { 1 })))
			.blockFirst();
	}

	private static Uploads uploads(int all, int perAccount, Duration longest, Duration silence) {
		return new Uploads(TestSpools.spools(),
				new UploadSettings(DataSize.ofMegabytes(1), all, perAccount, longest, silence, Duration.ofSeconds(15)));
	}

}
