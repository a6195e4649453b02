package id.sentra.gateway.home;

import java.util.ArrayList;
import java.util.List;

import id.sentra.gateway.acting.CounterVisits;
import id.sentra.gateway.agreement.PartnerCodes;
import id.sentra.gateway.message.Messages;
import id.sentra.gateway.privacy.DataRequests;
import id.sentra.gateway.privacy.ViewStops;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.PageQuery;
import id.sentra.gateway.sme.Documents;
import id.sentra.gateway.sme.LegalityCases;
import id.sentra.gateway.sme.Smes;
import id.sentra.platform.security.Role;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/** Asks each service what waits for somebody; one that is silent is told as such. */
@Service
class Needs {

	private final Smes smes;

	private final TrainingNeeds training;

	private final FinancingNeeds financing;

	private final BazaarNeeds bazaars;

	private final MentoringNeeds mentorings;

	private final ViewStops stops;

	private final DataRequests requests;

	private final PartnerCodes codes;

	private final Documents documents;

	private final LegalityCases cases;

	private final CounterVisits visits;

	private final Messages messages;

	Needs(Smes smes, TrainingNeeds training, FinancingNeeds financing, BazaarNeeds bazaars, MentoringNeeds mentorings,
			ViewStops stops, DataRequests requests, PartnerCodes codes, Documents documents, LegalityCases cases,
			CounterVisits visits, Messages messages) {
		this.visits = visits;
		this.smes = smes;
		this.training = training;
		this.financing = financing;
		this.bazaars = bazaars;
		this.mentorings = mentorings;
		this.stops = stops;
		this.requests = requests;
		this.codes = codes;
		this.documents = documents;
		this.cases = cases;
		this.messages = messages;
	}

	/** What waits now. */
	Mono<List<Need>> of(CurrentUser user) {
		List<Mono<Need>> needs = new ArrayList<>();
		if (user.hasAny(Role.OFFICER, Role.ADMIN)) {
			needs.addAll(registry(user));
			needs.add(Need.counted("sme-due", "registry", "/umkm/verifikasi-ulang",
					this.smes.dueForVerification(user, null, PageQuery.COUNT)));
			needs.add(Need.counted("data-request", "registry", "/data-pribadi?status=RECEIVED",
					this.requests.list(user, "RECEIVED", null, null, PageQuery.COUNT)));
			needs.add(Need.counted("document", "registry", "/umkm/dokumen?masa=DAYS_30",
					this.documents.ending(user, null, "DAYS_30", null, PageQuery.COUNT)));
			needs.add(Need.counted("legality", "registry", "/umkm/legalitas?lewat=ya",
					this.cases.list(user, null, null, true, null, PageQuery.COUNT)));
			needs.add(Need.counted("counter-objection", "registry", "/loket?keberatan=OPEN",
					this.visits.list(user, "OPEN", null, PageQuery.COUNT)));
			needs.add(Need.counted("message", "registry", "/pesan?status=PENDING",
					this.messages.list(user, "PENDING", null, PageQuery.COUNT)));
			needs.add(Need.counted("partner-code", "bazaar", "/kesepakatan/kode",
					this.codes.toSend(user, PageQuery.COUNT)));
		}
		if (user.hasAny(Role.ADMIN)) {
			needs.add(Need.counted("view-stop", "registry", "/data-pribadi/penghentian", this.stops.open(user, null)));
		}
		needs.addAll(this.financing.of(user));
		needs.addAll(this.training.of(user));
		needs.addAll(this.bazaars.of(user));
		needs.addAll(this.mentorings.of(user));
		return Flux.mergeSequential(needs).collectList();
	}

	/** What the registry counts itself is not counted by a page of its lists. */
	private List<Mono<Need>> registry(CurrentUser user) {
		Mono<Smes.Counts> counts = this.smes.counts(user).cache();
		return List.of(
				Need.known("sme-REGISTERED", "registry", "/umkm?status=REGISTERED", counts.map(Smes.Counts::toVerify)),
				Need.known("sme-CORRECTION_REQUESTED", "registry", "/umkm?status=CORRECTION_REQUESTED",
						counts.map(Smes.Counts::inCorrection)),
				Need.known("double", "registry", "/umkm/ganda", counts.map(Smes.Counts::doubles)), Need.known("cluster",
						"registry", "/umkm/sentra?tipe=UNASSESSED", counts.map(Smes.Counts::unassessedClusters)));
	}

}
