package id.sentra.registry.imports.web;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import id.sentra.platform.blocking.Places;
import id.sentra.platform.error.Overloaded;
import id.sentra.registry.imports.Spools;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Forms on their way in. A file takes memory and disk meanwhile, so only a few come at a
 * time, fewer of one account, and none for ever.
 */
@Component
class Uploads {

	private static final int PARTS_AHEAD = 4;

	private final Spools spools;

	private final long largest;

	private final Duration longest;

	private final Duration silence;

	private final Places places;

	Uploads(Spools spools, UploadSettings settings) {
		this.spools = spools;
		this.largest = settings.largestFile().toBytes();
		this.longest = settings.longestUpload();
		this.silence = settings.longestSilence();
		this.places = new Places(settings.uploads(), settings.uploadsPerAccount(), settings.retryAfter());
	}

	/**
	 * Takes a form in whole, and lets work be done with it before it is gone.
	 * @throws Overloaded when others of this account, or of all, are coming in
	 */
	<T> Mono<T> with(Flux<PartEvent> form, String account, Function<Upload, Mono<T>> work) {
		return Mono.using(() -> enter(account), (upload) -> whole(upload, form).flatMap(work),
				(upload) -> leave(upload, account));
	}

	private Mono<Upload> whole(Upload upload, Flux<PartEvent> form) {
		return form.timeout(this.silence)
			.takeUntilOther(Mono.delay(this.longest).then(Mono.error(TimeoutException::new)))
			.onErrorMap(TimeoutException.class,
					(ex) -> new ResponseStatusException(HttpStatus.REQUEST_TIMEOUT, null, ex))
			.onErrorMap(Uploads::isOfTheForm, (ex) -> new ServerWebInputException("form", null, ex))
			.publishOn(Schedulers.boundedElastic(), PARTS_AHEAD)
			.doOnDiscard(PartEvent.class, (part) -> DataBufferUtils.release(part.content()))
			.reduceWith(() -> upload, Upload::add)
			.doOnNext(Upload::requireTaken);
	}

	/** What the library throws of headers of a part that it cannot read. */
	private static boolean isOfTheForm(Throwable error) {
		return error instanceof IllegalArgumentException || error instanceof IllegalStateException;
	}

	private Upload enter(String account) {
		this.places.take(account);
		try {
			return new Upload(this.largest, this.spools.open());
		}
		catch (RuntimeException ex) {
			this.places.release(account);
			throw ex;
		}
	}

	private void leave(Upload upload, String account) {
		this.places.release(account);
		upload.close();
	}

}
