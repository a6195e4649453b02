package id.sentra.registry.files;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import id.sentra.platform.blocking.Bulkhead;
import id.sentra.platform.blocking.WorkType;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.id.Ids;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.files.StoredFiles.Content;
import id.sentra.registry.sme.LockedSmes;
import id.sentra.registry.sme.SmeViews;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeStatus;
import id.sentra.registry.views.PersonalViewBrake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Takes files of an SME in and shows them. Who looks at one looks at personal data.
 */
@Service
class FileService {

	private static final Logger logger = LoggerFactory.getLogger(FileService.class);

	private static final Duration DRAFT = Duration.ofDays(1);

	private final Transactions transactions;

	private final StoredFiles files;

	private final FileCheck check;

	private final SmeViews smes;

	private final LockedSmes locked;

	private final Bulkhead bulkhead;

	private final PersonalViewBrake brake;

	private final Clock clock;

	FileService(Transactions transactions, StoredFiles files, FileCheck check, SmeViews smes, LockedSmes locked,
			Bulkhead bulkhead, PersonalViewBrake brake, Clock clock) {
		this.transactions = transactions;
		this.files = files;
		this.check = check;
		this.smes = smes;
		this.locked = locked;
		this.bulkhead = bulkhead;
		this.brake = brake;
		this.clock = clock;
	}

	/** Refused before a file is read when it would be after. */
	Mono<Sme> requireOpen(UUID id, CurrentUser user) {
		user.require(Role.SME_OWNER, Role.OFFICER, Role.ADMIN);
		return this.smes.find(id, user).doOnNext(FileService::requireOpen);
	}

	/**
	 * Keeps a file as a draft, until a record claims it or a day has gone by. The SME is
	 * read anew: much may have happened to it while the file came in.
	 */
	Mono<StoredFile> add(UUID sme, byte[] content, CurrentUser user) {
		return this.bulkhead.run(WorkType.IMAGE, () -> this.check.check(content)).flatMap((kept) -> {
			StoredFile file = new StoredFile(Ids.next(), sme, kept.type(), kept.content().length,
					this.clock.instant().truncatedTo(ChronoUnit.MICROS));
			Mono<Void> work = this.locked.find(sme, user)
				.doOnNext(FileService::requireOpen)
				.flatMap((found) -> this.files.add(file, kept.content(), found.profile().location().district(),
						user.username()));
			return this.transactions.in(user.scope(), work).thenReturn(file);
		});
	}

	/** The content, which is written down as a view of it. */
	Mono<Content> show(UUID id, CurrentUser user) {
		user.require(Role.SME_OWNER, Role.OFFICER, Role.ADMIN);
		Mono<Content> work = this.files.find(id, user.scope())
			.switchIfEmpty(Mono.error(() -> new NotFound("file-not-found")))
			.flatMap((found) -> this.smes.fileViewed(found.file().smeId(), id, user).thenReturn(found));
		return this.brake.keeping(this.transactions.in(user.scope(), work), user);
	}

	/** Forgets a draft that was sent by mistake. */
	Mono<Void> discard(UUID id, CurrentUser user) {
		user.require(Role.SME_OWNER, Role.OFFICER, Role.ADMIN);
		return this.transactions.in(user.scope(), this.files.discard(id, user.username()));
	}

	@Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT1H")
	Mono<Void> sweep() {
		return Mono
			.defer(() -> this.transactions.in(Scope.system(), this.files.sweep(this.clock.instant().minus(DRAFT))))
			.repeat()
			.takeUntil((more) -> !more)
			.then()
			.onErrorResume((error) -> {
				logger.warn("Drafts of files were not swept, will be tried again in an hour: {}", error.toString());
				return Mono.empty();
			});
	}

	private static void requireOpen(Sme sme) {
		if (sme.status() == SmeStatus.SUSPENDED) {
			throw new Conflict("sme-processing-stopped");
		}
	}

}
