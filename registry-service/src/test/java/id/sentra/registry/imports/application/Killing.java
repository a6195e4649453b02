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
 * Imports whose worker dies in its n-th chunk, after everything is written and before it
 * is committed.
 */
class Killing implements Imports {

	private final Imports imports;

	private int chunksLeft;

	Killing(Imports imports, int chunk) {
		this.imports = imports;
		this.chunksLeft = chunk;
	}

	void strike() {
		throw new Killed();
	}

	@Override
	public Mono<Integer> hold(Lease lease) {
		return this.imports.hold(lease);
	}

	@Override
	public Mono<Void> advance(Lease lease, Counts counts, List<RejectedRow> rejected) {
		this.chunksLeft--;
		boolean last = this.chunksLeft == 0;
		return this.imports.advance(lease, counts, rejected)
			.then(last ? Mono.fromRunnable(this::strike) : Mono.empty());
	}

	@Override
	public Mono<Void> add(ImportJob job, Layout layout, FileContent content) {
		return this.imports.add(job, layout, content);
	}

	@Override
	public Mono<ImportJob> find(UUID id, Scope scope) {
		return this.imports.find(id, scope);
	}

	@Override
	public Mono<List<RejectedRow>> rejections(UUID id, int afterRow, int limit) {
		return this.imports.rejections(id, afterRow, limit);
	}

	@Override
	public Mono<Taken> take() {
		return this.imports.take();
	}

	@Override
	public Mono<Integer> parts(UUID id) {
		return this.imports.parts(id);
	}

	@Override
	public Mono<byte[]> part(UUID id, int part, int parts) {
		return this.imports.part(id, part, parts);
	}

	@Override
	public Mono<Void> complete(Lease lease) {
		return this.imports.complete(lease);
	}

	@Override
	public Mono<Void> fail(Lease lease, String code) {
		return this.imports.fail(lease, code);
	}

	@Override
	public Mono<Boolean> cancel(UUID id, String username, Scope scope) {
		return this.imports.cancel(id, username, scope);
	}

	@Override
	public Mono<Void> release(Lease lease) {
		return this.imports.release(lease);
	}

	/**
	 * The end of a process, as far as a test can have it.
	 */
	static final class Killed extends Error {

		Killed() {
			super("killed");
		}

	}

}
