package id.sentra.registry.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.Refused;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.id.Ids;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.document.DocumentRequest.DocumentInput;
import id.sentra.registry.document.SmeDocuments.ExpiringDocument;
import id.sentra.registry.document.SmeDocuments.WithoutHalal;
import id.sentra.registry.document.domain.DocumentKind;
import id.sentra.registry.document.domain.HalalRegulations;
import id.sentra.registry.files.StoredFile;
import id.sentra.registry.files.StoredFiles;
import id.sentra.registry.files.StoredFiles.RecordFile;
import id.sentra.registry.sme.LockedSmes;
import id.sentra.registry.sme.SmeViews;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Documents of SMEs: told by the dinas or the owner, corrected, replaced, taken out and
 * put back. Owners change only what they told themselves and the dinas has not settled
 * since. Of documents that replace one another one counts.
 */
@Service
public class DocumentService {

	private static final Role[] READERS = { Role.SME_OWNER, Role.OFFICER, Role.AUDITOR, Role.ADMIN };

	private static final Role[] WRITERS = { Role.SME_OWNER, Role.OFFICER, Role.ADMIN };

	private final Transactions transactions;

	private final SmeDocuments documents;

	private final StoredFiles files;

	private final LockedSmes locked;

	private final SmeViews smes;

	private final HalalRegulations halal;

	private final LocalDays days;

	private final Clock clock;

	DocumentService(Transactions transactions, SmeDocuments documents, StoredFiles files, LockedSmes locked,
			SmeViews smes, HalalRegulations halal, LocalDays days, Clock clock) {
		this.transactions = transactions;
		this.documents = documents;
		this.files = files;
		this.locked = locked;
		this.smes = smes;
		this.halal = halal;
		this.days = days;
		this.clock = clock;
	}

	/** Those of an SME, also replaced and removed ones. */
	Mono<List<WithFiles>> of(UUID sme, CurrentUser user) {
		user.require(READERS);
		return this.transactions.in(user.scope(),
				this.smes.find(sme, user).then(Mono.defer(() -> this.documents.list(sme))).flatMap(this::withFiles));
	}

	Mono<WithFiles> add(UUID sme, DocumentInput input, CurrentUser user) {
		user.require(WRITERS);
		Mono<WithFiles> work = this.locked.find(sme, user)
			.doOnNext(DocumentService::requireOpen)
			.flatMap((found) -> requireReplaceable(input, found, user).then(Mono.defer(() -> add(found, input, user))));
		return this.transactions.in(user.scope(), work);
	}

	/** Corrects what a document says, and gives it further files. */
	Mono<WithFiles> change(UUID id, long version, DocumentInput input, CurrentUser user) {
		return changing(id, version, user,
				(document) -> requireKept(document).then(Mono.defer(() -> requireKind(document, input)))
					.then(Mono.defer(() -> this.documents.change(id, version,
							input.content().keeping(document.content()), isOwner(user), user.username(), now())))
					.then(Mono.defer(() -> this.files.claim(document.smeId(), id, input.files()))));
	}

	/**
	 * Takes one wrong file out for ever. An owner may send the right one afterwards, so
	 * this does not count as the dinas' word on the document.
	 */
	Mono<WithFiles> removeFile(UUID id, long version, UUID file, String reason, CurrentUser user) {
		return changing(id, version, user,
				(document) -> requireKept(document)
					.then(Mono.defer(() -> this.files.remove(id, file, reason, user.username(), now())))
					.then(Mono.defer(() -> this.documents.touch(document, user.username(), now()))));
	}

	/** Takes a document out; what it replaced counts again. */
	Mono<WithFiles> remove(UUID id, long version, String reason, CurrentUser user) {
		return changing(id, version, user,
				(document) -> requireKept(document)
					.then(Mono.defer(() -> document.superseded() ? Mono.error(new Conflict("document-superseded"))
							: this.documents.remove(document, reason, isOwner(user), user.username(), now()))));
	}

	/** Puts a document back that was taken out, if what it replaced counts now. */
	Mono<WithFiles> restore(UUID id, long version, CurrentUser user) {
		return changing(id, version, user, (document) -> (document.removal() == null)
				? Mono.error(new Conflict("document-not-removed")) : requireReplacedCounts(document, user)
					.then(Mono.defer(() -> this.documents.restore(document, isOwner(user), user.username(), now()))));
	}

	/** Those whose last day is so many days from now, or before. */
	Mono<Page<ExpiringDocument>> ending(int within, @Nullable DocumentKind kind, @Nullable RegionCode region,
			PageRequest page, CurrentUser user) {
		LocalDate today = today(region, user);
		LocalDate last = today.plusDays(within);
		return this.transactions.in(user.scope(), this.documents.ending(last, kind, region, user.scope(), page));
	}

	Mono<Page<WithoutHalal>> withoutHalal(@Nullable RegionCode region, PageRequest page, CurrentUser user) {
		LocalDate today = today(region, user);
		return this.transactions.in(user.scope(),
				this.documents.withoutHalal(this.halal.on(today), today, region, user.scope(), page));
	}

	/** Refused when there is no such document of the SME that counts. */
	public Mono<Void> requireCurrent(UUID id, UUID sme, DocumentKind kind, CurrentUser user) {
		return this.documents.find(id, user.scope())
			.filter((document) -> document.smeId().equals(sme) && document.content().kind() == kind
					&& document.isCurrent())
			.switchIfEmpty(Mono.error(() -> new Conflict("document-not-current")))
			.then();
	}

	private LocalDate today(@Nullable RegionCode region, CurrentUser user) {
		return this.days.today((region != null) ? Scope.of(region) : user.scope());
	}

	private Mono<WithFiles> add(Sme sme, DocumentInput input, CurrentUser user) {
		SmeDocument document = new SmeDocument(Ids.next(), 1, sme.id(), sme.profile().location().district(),
				input.content(), isOwner(user), isOwner(user), input.replaces(), false, now(), null);
		return this.documents.add(document, user.username())
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(() -> new Conflict("document-too-many", SmeDocuments.MOST_OF_AN_SME)))
			.then(Mono.defer(() -> this.documents.supersede(input.replaces())))
			.then(Mono.defer(() -> this.files.claim(sme.id(), document.id(), input.files())))
			.then(Mono.defer(() -> withFiles(document)));
	}

	/** One of the same SME and kind that counts. */
	private Mono<Void> requireReplaceable(DocumentInput input, Sme sme, CurrentUser user) {
		UUID replaced = input.replaces();
		if (replaced == null) {
			return Mono.empty();
		}
		return this.documents.find(replaced, user.scope())
			.filter((old) -> old.smeId().equals(sme.id()) && old.content().kind() == input.content().kind()
					&& old.isCurrent())
			.switchIfEmpty(Mono.error(() -> new Conflict("document-not-current")))
			.doOnNext((old) -> requireOwn(old, user))
			.then();
	}

	private Mono<WithFiles> changing(UUID id, long version, CurrentUser user,
			Function<SmeDocument, Mono<Void>> change) {
		user.require(WRITERS);
		Mono<WithFiles> work = found(id, user)
			.flatMap((document) -> this.locked.find(document.smeId(), user).doOnNext(DocumentService::requireOpen))
			.then(Mono.defer(() -> found(id, user)))
			.doOnNext((document) -> requireOwn(document, user))
			.filter((document) -> document.version() == version)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")))
			.flatMap(change)
			.then(Mono.defer(() -> found(id, user)))
			.flatMap(this::withFiles);
		return this.transactions.in(user.scope(), work);
	}

	private Mono<SmeDocument> found(UUID id, CurrentUser user) {
		return this.documents.find(id, user.scope())
			.switchIfEmpty(Mono.error(() -> new NotFound("document-not-found")));
	}

	private Mono<WithFiles> withFiles(SmeDocument document) {
		return withFiles(List.of(document)).map((all) -> all.get(0));
	}

	private Mono<List<WithFiles>> withFiles(List<SmeDocument> documents) {
		return this.files.of(documents.stream().map(SmeDocument::id).toList()).map((claimed) -> {
			Map<UUID, List<StoredFile>> byDocument = claimed.stream()
				.collect(Collectors.groupingBy(RecordFile::recordId,
						Collectors.mapping(RecordFile::file, Collectors.toList())));
			return documents.stream()
				.map((document) -> new WithFiles(document, byDocument.getOrDefault(document.id(), List.of())))
				.toList();
		});
	}

	/** The columns of times keep no more. */
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private static void requireOpen(Sme sme) {
		if (sme.status() == SmeStatus.SUSPENDED) {
			throw new Conflict("sme-processing-stopped");
		}
	}

	private static Mono<Void> requireKept(SmeDocument document) {
		return (document.removal() != null) ? Mono.error(new Conflict("document-removed")) : Mono.empty();
	}

	/** The kind stays where another document was, or would be again, of the same. */
	private Mono<Void> requireKind(SmeDocument document, DocumentInput input) {
		if (document.content().kind() == input.content().kind()) {
			return Mono.empty();
		}
		return this.documents.hasReplacement(document.id())
			.filter((replaced) -> !replaced && document.replaces() == null)
			.switchIfEmpty(
					Mono.error(() -> Refused.fields(List.of(new Refused.FieldProblem("kind", "document-kind-fixed")))))
			.then();
	}

	private Mono<Void> requireReplacedCounts(SmeDocument document, CurrentUser user) {
		UUID replaced = document.replaces();
		return (replaced == null) ? Mono.empty()
				: this.documents.find(replaced, user.scope())
					.filter(SmeDocument::isCurrent)
					.switchIfEmpty(Mono.error(() -> new Conflict("document-replaced-not-current")))
					.then();
	}

	private static boolean isOwner(CurrentUser user) {
		return user.has(Role.SME_OWNER);
	}

	private static void requireOwn(SmeDocument document, CurrentUser user) {
		if (isOwner(user) && !document.byOwner()) {
			throw new NotAllowed("document-of-office");
		}
		if (isOwner(user) && !document.actedByOwner()) {
			throw new NotAllowed("document-settled-by-office");
		}
	}

	/** A document and its files. */
	record WithFiles(SmeDocument document, List<StoredFile> files) {
	}

}
