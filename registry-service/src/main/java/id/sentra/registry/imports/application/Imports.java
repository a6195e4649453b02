package id.sentra.registry.imports.application;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.security.Scope;
import id.sentra.registry.imports.domain.Counts;
import id.sentra.registry.imports.domain.ImportJob;
import id.sentra.registry.imports.domain.RejectedRow;
import id.sentra.registry.imports.spreadsheet.FileContent;
import id.sentra.registry.imports.spreadsheet.Layout;
import reactor.core.publisher.Mono;

/**
 * The imports there are, their files and rejected rows. Every method works within the
 * transaction of its caller.
 */
public interface Imports {

	Mono<Void> add(ImportJob job, Layout layout, FileContent content);

	Mono<ImportJob> find(UUID id, Scope scope);

	/** Rejected rows after a row, in order. */
	Mono<List<RejectedRow>> rejections(UUID id, int afterRow, int limit);

	/**
	 * The oldest import that nobody works on, leased to the caller; nothing when there is
	 * none. One taken five times without a chunk done in between fails instead.
	 */
	Mono<Taken> take();

	/** In how many parts a file is kept. */
	Mono<Integer> parts(UUID id);

	/**
	 * One part of a file that is kept in so many.
	 */
	Mono<byte[]> part(UUID id, int part, int parts);

	/**
	 * Locks a leased import, renews the lease and says how many rows are done; nothing
	 * when the lease is lost.
	 */
	Mono<Integer> hold(Lease lease);

	/** Notes what became of a chunk of rows. */
	Mono<Void> advance(Lease lease, Counts counts, List<RejectedRow> rejected);

	/** Ends an import whose rows are all done, and deletes its file. */
	Mono<Void> complete(Lease lease);

	/** Ends an import that cannot go on; its file is kept. */
	Mono<Void> fail(Lease lease, String code);

	/**
	 * Ends an import that waits or is worked off, and deletes its file; a chunk that is
	 * being written is waited for, no other follows. False when it has ended.
	 */
	Mono<Boolean> cancel(UUID id, String username, Scope scope);

	/**
	 * Gives a lease back so that another worker may go on at once; it does not count as
	 * an attempt.
	 */
	Mono<Void> release(Lease lease);

	/**
	 * The right of one worker to work on an import.
	 */
	record Lease(UUID importId, UUID token) {
	}

	/**
	 * A leased import and where things stand in its file.
	 */
	record Taken(ImportJob job, Layout layout, Lease lease) {
	}

}
