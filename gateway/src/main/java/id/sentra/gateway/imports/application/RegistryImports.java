package id.sentra.gateway.imports.application;

import java.util.Locale;
import java.util.UUID;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.imports.domain.Import;
import id.sentra.gateway.imports.domain.Rejections;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;

/** The registry's imports, asked for in somebody's name. */
public interface RegistryImports {

	/**
	 * Streams an upload on; the id of the import, or {@link UploadRefused} with the
	 * registry's words.
	 */
	Mono<UUID> start(CurrentUser user, Upload upload);

	/** How far it is; empty when there is no such import for the user. */
	Mono<Import> find(CurrentUser user, UUID id);

	/**
	 * Ends it, if it has not ended, and says how it stands; empty when there is no such
	 * import for the user.
	 */
	Mono<Import> cancel(CurrentUser user, UUID id);

	/** Rows it did not take over; empty when there is no such import for the user. */
	Mono<Rejections> rejections(CurrentUser user, UUID id, @Nullable String cursor);

	/** Who asks, in which language. */
	record CurrentUser(Identity identity, Locale locale) {
	}

	/**
	 * A multipart body as the browser sent it, with its content type; the length is -1 if
	 * it was not said. The region is named when the user works for more than one; the
	 * same file with the same key is one import.
	 */
	record Upload(String type, long length, Flux<DataBuffer> body, @Nullable String region, @Nullable String key) {
	}

	/** The registry does not take the file; the message says why, to be shown. */
	class UploadRefused extends RuntimeException {

		public UploadRefused(String message) {
			super(message);
		}

	}

}
