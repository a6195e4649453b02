package id.sentra.gateway.training;

import java.util.List;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.list.ListDefinition;
import id.sentra.gateway.list.ListFiles;
import id.sentra.gateway.list.ListQuery;
import id.sentra.gateway.list.Lists;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import id.sentra.gateway.sme.Sme;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Participants and certificates: of a region, of a session, of one SME. */
@Page
@RequestMapping("/pelatihan")
class TrainingListController {

	static final String PARTICIPANTS = "/pelatihan/peserta";

	static final String CERTIFICATES = "/pelatihan/sertifikat";

	private static final String SESSION = "jadwal";

	@ContractEnum("/api/training/enrolments?state")
	private static final List<String> STATES = List.of("CONFIRMED", "WAITING", "ATTENDED", "ABSENT", "CANCELLED");

	@ContractEnum("/api/training/certificates?state")
	private static final List<String> CERTIFICATE_STATES = List.of("VALID", "REVOKED");

	private static final ListDefinition<Enrolment> PARTICIPANT_LIST = ListDefinition
		.<Enrolment>at(PARTICIPANTS, "training.participants")
		.under("/pelatihan", "training.title")
		.choice("status", "sme.status", STATES, "status.enrolment")
		.district("wilayah", "sme.district")
		.of(Sme.FILTER, "sme.only", "/umkm/")
		.of(SESSION, "session.only", "/pelatihan/")
		.view("status.enrolment.WAITING", "status=WAITING&urut=start")
		.link("sme.business", Enrolment::smeName, (one) -> "/umkm/" + one.smeId())
		.sorted("name")
		.link("session.course", Enrolment::courseName, (one) -> "/pelatihan/" + one.sessionId())
		.time("session.when", Enrolment::startsAt)
		.sorted("start")
		.number("session.before", Enrolment::scoreBefore)
		.number("session.after", Enrolment::scoreAfter)
		.status("sme.status", Enrolment::state, "enrolment");

	private static final ListDefinition<Certificate> CERTIFICATE_LIST = ListDefinition
		.<Certificate>at(CERTIFICATES, "training.certificate-list")
		.under("/pelatihan", "training.title")
		.choice("status", "sme.status", CERTIFICATE_STATES, "status.certificate")
		.district("wilayah", "sme.district")
		.of(Sme.FILTER, "sme.only", "/umkm/")
		.of(SESSION, "session.only", "/pelatihan/")
		.link("sme.business", Certificate::businessName, (one) -> "/umkm/" + one.smeId())
		.sorted("name")
		.text("check.number", Certificate::number)
		.link("session.course", Certificate::courseName, (one) -> "/pelatihan/" + one.sessionId())
		.day("check.held", Certificate::heldOn)
		.sorted("held")
		.day("check.issued", Certificate::issuedOn)
		.sorted("issued")
		.status("sme.status", Certificate::state, "certificate");

	private final Training training;

	private final Certificates certificates;

	private final Lists lists;

	private final ListFiles files;

	TrainingListController(Training training, Certificates certificates, Lists lists, ListFiles files) {
		this.training = training;
		this.certificates = certificates;
		this.lists = lists;
		this.files = files;
	}

	@GetMapping("/peserta")
	Mono<Rendering> participants(CurrentUser user, ServerWebExchange exchange) {
		ListQuery query = ListQuery.of(PARTICIPANT_LIST, exchange);
		return this.lists.page("list/plain", PARTICIPANT_LIST, query, user, participants(user, query, query.page()),
				(view) -> Form.body("view", view));
	}

	@GetMapping("/peserta/unduh")
	Mono<ResponseEntity<Flux<DataBuffer>>> participants(CurrentUser user, ServerWebExchange exchange,
			@RequestParam(defaultValue = "") String format) {
		ListQuery query = ListQuery.of(PARTICIPANT_LIST, exchange);
		return this.files.file(PARTICIPANT_LIST, query, user, format, (page) -> participants(user, query, page));
	}

	@GetMapping("/sertifikat")
	Mono<Rendering> certificates(CurrentUser user, ServerWebExchange exchange) {
		ListQuery query = ListQuery.of(CERTIFICATE_LIST, exchange);
		return this.lists.page("list/plain", CERTIFICATE_LIST, query, user, certificates(user, query, query.page()),
				(view) -> Form.body("view", view));
	}

	@GetMapping("/sertifikat/unduh")
	Mono<ResponseEntity<Flux<DataBuffer>>> certificates(CurrentUser user, ServerWebExchange exchange,
			@RequestParam(defaultValue = "") String format) {
		ListQuery query = ListQuery.of(CERTIFICATE_LIST, exchange);
		return this.files.file(CERTIFICATE_LIST, query, user, format, (page) -> certificates(user, query, page));
	}

	private Mono<Listed<Enrolment>> participants(CurrentUser user, ListQuery query, PageQuery page) {
		user.require(CalendarController.READERS);
		return this.training.enrolments(user, query.get("wilayah"), query.get("status"), query.get(SESSION),
				query.get(Sme.FILTER), page);
	}

	private Mono<Listed<Certificate>> certificates(CurrentUser user, ListQuery query, PageQuery page) {
		user.require(CalendarController.READERS);
		return this.certificates.search(user, query.get("wilayah"), query.get("status"), query.get(SESSION),
				query.get(Sme.FILTER), page);
	}

}
