package id.sentra.registry.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.privacy.domain.DataRequest;
import id.sentra.registry.privacy.domain.DataRequest.Subject;
import id.sentra.registry.privacy.domain.DataRequest.Details;
import id.sentra.registry.privacy.domain.RequestChannel;
import id.sentra.registry.privacy.domain.RequestRegulations;
import id.sentra.registry.sme.SmeViews;
import id.sentra.registry.sme.domain.Sme;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes requests about personal data down, and shows them. */
@Service
class DataRequestService {

	private final Transactions transactions;

	private final DataRequests requests;

	private final SmeViews smes;

	private final RequestRegulations regulations;

	private final Clock clock;

	DataRequestService(Transactions transactions, DataRequests requests, SmeViews smes, RequestRegulations regulations,
			Clock clock) {
		this.transactions = transactions;
		this.requests = requests;
		this.smes = smes;
		this.regulations = regulations;
		this.clock = clock;
	}

	/**
	 * An owner asks for the own SME; an officer writes down what somebody asked who came,
	 * wrote or called.
	 */
	Mono<DataRequest> receive(UUID smeId, Details details, CurrentUser user) {
		user.require(Role.SME_OWNER, Role.OFFICER, Role.ADMIN);
		user.requireInPerson();
		boolean byOwner = user.has(Role.SME_OWNER);
		RequestChannel channel = byOwner ? RequestChannel.ONLINE : details.channel();
		Mono<DataRequest> work = this.smes.find(smeId, user)
			.map((sme) -> request(sme, new Details(details.kind(), channel, details.fields()), user))
			.flatMap((request) -> this.requests.add(request)
				.filter(Boolean::booleanValue)
				.switchIfEmpty(Mono.error(() -> new Conflict("data-request-open")))
				.thenReturn(request));
		return this.transactions.in(user.scope(), work);
	}

	Mono<DataRequest> find(UUID id, CurrentUser user) {
		user.require(Role.SME_OWNER, Role.OFFICER, Role.ADMIN, Role.AUDITOR);
		return this.transactions.in(user.scope(), this.requests.find(id, user.scope()))
			.switchIfEmpty(Mono.error(() -> new NotFound("data-request-not-found")));
	}

	Mono<Page<DataRequest>> list(DataRequests.Search search, PageRequest page, CurrentUser user) {
		user.require(Role.SME_OWNER, Role.OFFICER, Role.ADMIN, Role.AUDITOR);
		return this.transactions.in(user.scope(), this.requests.list(search, user.scope(), page));
	}

	private DataRequest request(Sme sme, Details details, CurrentUser user) {
		Instant now = this.clock.instant();
		Subject subject = new Subject(sme.id(), sme.profile().location().district(), sme.profile().business().name());
		return DataRequest.receive(subject, details, user.username(),
				this.regulations.on(LocalDate.ofInstant(now, ZoneOffset.UTC)), now);
	}

}
