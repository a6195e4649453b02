package id.sentra.registry.imports.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import id.sentra.platform.error.Conflict;
import id.sentra.registry.imports.Spools;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Forms on their way in. A file takes memory and disk meanwhile, so only a few come at a
 * time.
 */
@Component
class Uploads {

	private static final int MOST_AT_ONCE = 3;

	private static final int PARTS_AHEAD = 4;

	/** Who sends nothing for so long makes room for others. */
	private static final Duration SILENCE = Duration.ofSeconds(60);

	private final Spools spools;

	private final long largest;

	private final Semaphore places = new Semaphore(MOST_AT_ONCE);

	Uploads(Spools spools, @Value("${sentra.registry.import.largest-file}") DataSize largest) {
		this.spools = spools;
		this.largest = largest.toBytes();
	}

	/**
	 * Takes a form in whole, and lets work be done with it before it is gone.
	 * @throws Conflict when others are coming in
	 */
	<T> Mono<T> with(Flux<PartEvent> form, Function<Upload, Mono<T>> work) {
		return Mono.using(this::enter, (upload) -> whole(upload, form).flatMap(work), this::leave);
	}

	private static Mono<Upload> whole(Upload upload, Flux<PartEvent> form) {
		return form.timeout(SILENCE)
			.onErrorMap(Uploads::isOfTheForm, (ex) -> new ServerWebInputException("form", null, ex))
			.publishOn(Schedulers.boundedElastic(), PARTS_AHEAD)
			.doOnDiscard(PartEvent.class, (part) -> DataBufferUtils.release(part.content()))
			.reduceWith(() -> upload, Upload::add)
			.doOnNext(Upload::requireTaken);
	}

	/**
	 * What the library throws of headers of a part that it cannot read, and of a sender
	 * who fell silent.
	 */
	private static boolean isOfTheForm(Throwable error) {
		return error instanceof IllegalArgumentException || error instanceof IllegalStateException
				|| error instanceof TimeoutException;
	}

	private Upload enter() {
		if (!this.places.tryAcquire()) {
			throw new Conflict("imports-busy");
		}
		try {
			return new Upload(this.largest, this.spools.open());
		}
		catch (RuntimeException ex) {
			this.places.release();
			throw ex;
		}
	}

	private void leave(Upload upload) {
		this.places.release();
		upload.close();
	}

}
