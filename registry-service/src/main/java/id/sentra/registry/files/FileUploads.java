package id.sentra.registry.files;

import java.io.ByteArrayOutputStream;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import id.sentra.platform.blocking.Places;
import id.sentra.platform.error.Overloaded;
import id.sentra.platform.error.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Files on their way in, held in memory and never in a file of the system. Only a few
 * come at a time, fewer of one account, and none for ever.
 */
@Component
class FileUploads {

	private final FileSettings settings;

	private final Places places;

	FileUploads(FileSettings settings) {
		this.settings = settings;
		this.places = new Places(settings.uploads(), settings.uploadsPerAccount(), settings.retryAfter());
	}

	/**
	 * Takes the file of a form in whole, and keeps its place until the work is done.
	 * @throws Overloaded when others of this account, or of all, are coming in
	 */
	<T> Mono<T> with(Flux<PartEvent> form, String account, Function<byte[], Mono<T>> work) {
		return Mono.using(() -> enter(account), (entered) -> whole(form).flatMap(work), this.places::release);
	}

	/** How many are coming in. */
	int underWay() {
		return this.places.taken();
	}

	private String enter(String account) {
		this.places.take(account);
		return account;
	}

	private Mono<byte[]> whole(Flux<PartEvent> form) {
		return form.timeout(this.settings.longestSilence())
			.takeUntilOther(Mono.delay(this.settings.longestUpload()).then(Mono.error(TimeoutException::new)))
			.onErrorMap(TimeoutException.class,
					(ex) -> new ResponseStatusException(HttpStatus.REQUEST_TIMEOUT, null, ex))
			.onErrorMap(FileUploads::isOfTheForm, (ex) -> new ServerWebInputException("form", null, ex))
			.doOnDiscard(PartEvent.class, (part) -> DataBufferUtils.release(part.content()))
			.reduceWith(() -> new Upload(this.settings.largestFile().toBytes()), Upload::add)
			.map(Upload::file);
	}

	/** What the library throws of headers of a part that it cannot read. */
	private static boolean isOfTheForm(Throwable error) {
		return error instanceof IllegalArgumentException || error instanceof IllegalStateException;
	}

	/**
	 * What has come of a form. What is refused is read on to its end, twice the largest
	 * file at most: a sender that is still sending would not hear the answer.
	 */
	private static final class Upload {

		private final long largest;

		private final ByteArrayOutputStream file = new ByteArrayOutputStream();

		private long size;

		private boolean begun;

		private boolean whole;

		private @Nullable Refused refusal;

		Upload(long largest) {
			this.largest = largest;
		}

		Upload add(PartEvent event) {
			DataBuffer content = event.content();
			try {
				if (event instanceof FilePartEvent part && isFile(part)) {
					take(part, content);
				}
				return this;
			}
			finally {
				DataBufferUtils.release(content);
			}
		}

		byte[] file() {
			if (this.refusal != null) {
				throw this.refusal;
			}
			if (!this.begun) {
				throw new Refused("file-empty");
			}
			return this.file.toByteArray();
		}

		private void take(FilePartEvent part, DataBuffer content) {
			this.size += content.readableByteCount();
			if (this.whole) {
				this.refusal = new Refused("file-more-than-one");
			}
			else if (this.size > this.largest) {
				this.refusal = new Refused("file-too-large", this.largest >> 20);
				this.file.reset();
			}
			if (this.refusal != null) {
				if (this.size > 2 * this.largest) {
					throw this.refusal;
				}
				return;
			}
			this.begun = true;
			byte[] read = new byte[content.readableByteCount()];
			content.read(read);
			this.file.writeBytes(read);
			this.whole = part.isLast();
		}

		private static boolean isFile(FilePartEvent part) {
			return Objects.equals(part.headers().getContentDisposition().getName(), "file");
		}

	}

}
