package id.sentra.gateway.financing;

import java.util.List;
import java.util.Map;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.list.ListDefinition;
import id.sentra.gateway.list.ListFiles;
import id.sentra.gateway.list.ListQuery;
import id.sentra.gateway.list.Lists;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.page.PlaceNames;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import id.sentra.gateway.sme.Sme;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Lists of applications, loans, loans in arrears and loans of earlier books. */
@Page
@RequestMapping("/pembiayaan")
class FinancingListController {

	private static final Role[] READERS = FinancingController.READERS;

	@ContractEnum("/api/financing/applications?status")
	private static final List<String> APPLICATION_STATUSES = List.of("SCORED", "PROPOSED", "APPROVED", "CONTRACTED",
			"REJECTED", "WITHDRAWN", "DRAFT");

	/** Loans that were ever paid out, active or settled. */
	private static final String DISBURSED = "DISBURSED";

	@ContractEnum(value = "/api/financing/loans?status", own = DISBURSED)
	private static final List<String> LOAN_STATUSES = List.of("CONTRACTED", "ACTIVE", "SETTLED", "CANCELLED",
			DISBURSED);

	@ContractEnum("/api/financing/take-overs?status")
	private static final List<String> TAKE_OVER_STATUSES = List.of("PROPOSED", "APPROVED", "REJECTED");

	private static final List<String> CLASSES = List.of("2", "3", "4", "5");

	private static final ListDefinition<TakeOver> TAKE_OVERS = ListDefinition
		.<TakeOver>at("/pembiayaan/alihan", "take-over.list")
		.choice("status", "sme.status", TAKE_OVER_STATUSES, "status.take-over")
		.view("status.take-over.PROPOSED", "status=PROPOSED&urut=proposed")
		.link("sme.business", TakeOver::smeName, (one) -> "/pembiayaan/alihan/" + one.id())
		.text("take-over.old-number", TakeOver::oldNumber)
		.rupiah("loan.principal", TakeOver::principal)
		.sorted("principal")
		.day("loan.disbursed", TakeOver::disbursedOn)
		.rupiah("take-over.repaid", TakeOver::repaid)
		.time("take-over.proposed", TakeOver::proposedAt)
		.sorted("proposed")
		.status("sme.status", TakeOver::status, "take-over");

	private final ListDefinition<LoanApplication> applicationList;

	private final ListDefinition<Loan> loanList;

	private final ListDefinition<Loan> arrearsList;

	private final LoanApplications applications;

	private final Loans loans;

	private final TakeOvers takeOvers;

	private final Lists lists;

	private final ListFiles files;

	FinancingListController(LoanApplications applications, Loans loans, TakeOvers takeOvers, Lists lists,
			ListFiles files, PlaceNames places) {
		this.applications = applications;
		this.loans = loans;
		this.takeOvers = takeOvers;
		this.lists = lists;
		this.files = files;
		this.applicationList = applications(places);
		this.loanList = loans(places);
		this.arrearsList = arrears(places);
	}

	private static ListDefinition<LoanApplication> applications(PlaceNames places) {
		return ListDefinition.<LoanApplication>at("/pembiayaan/pengajuan", "financing.applications")
			.choice("status", "sme.status", APPLICATION_STATUSES, "status.application")
			.district("wilayah", "sme.district")
			.of(Sme.FILTER, "sme.only", "/umkm/")
			.view("status.application.SCORED", "status=SCORED&urut=created")
			.view("status.application.PROPOSED", "status=PROPOSED&urut=created")
			.view("status.application.APPROVED", "status=APPROVED&urut=created")
			.link("sme.business", LoanApplication::smeName, (one) -> "/pembiayaan/pengajuan/" + one.id())
			.text("sme.district", (one) -> places.of(one.regionCode()))
			.sorted("district")
			.rupiah("loan.amount", LoanApplication::amount)
			.sorted("amount")
			.number("loan.term.months", LoanApplication::termMonths)
			.number("loan.points", (one) -> (one.score() != null) ? one.score().points() : null)
			.time("loan.since", LoanApplication::createdAt)
			.sorted("created")
			.status("sme.status", LoanApplication::status, "application");
	}

	private static ListDefinition<Loan> loans(PlaceNames places) {
		return ListDefinition.<Loan>at("/pembiayaan/daftar", "financing.loans")
			.choice("status", "sme.status", LOAN_STATUSES, "status.loan")
			.district("wilayah", "sme.district")
			.flag("tunggakan", "loan.in-arrears")
			.of(Sme.FILTER, "sme.only", "/umkm/")
			.view("status.loan.CONTRACTED", "status=CONTRACTED&urut=contracted")
			.view("status.loan.ACTIVE", "status=ACTIVE")
			.link("loan.contract", Loan::number, (one) -> "/pembiayaan/pinjaman/" + one.id())
			.sorted("number")
			.text("sme.business", Loan::smeName)
			.text("sme.district", (one) -> places.of(one.regionCode()))
			.sorted("district")
			.rupiah("loan.principal", Loan::principal)
			.sorted("principal")
			.rupiah("loan.owed", (one) -> one.position().owed() + one.position().interestOwed())
			.code("loan.collectability", (one) -> one.position().collectability(), "collectability")
			.status("sme.status", Loan::status, "loan");
	}

	private static ListDefinition<Loan> arrears(PlaceNames places) {
		return ListDefinition.<Loan>at("/pembiayaan/tunggakan", "arrears")
			.choice("kolektibilitas", "loan.collectability", CLASSES, "collectability")
			.district("wilayah", "sme.district")
			.link("loan.contract", Loan::number, (one) -> "/pembiayaan/pinjaman/" + one.id())
			.text("sme.business", Loan::smeName)
			.text("sme.district", (one) -> places.of(one.regionCode()))
			.sorted("district")
			.rupiah("loan.principal-owed", (one) -> one.position().owed())
			.sorted("owed")
			.rupiah("loan.interest-owed", (one) -> one.position().interestOwed())
			.number("loan.late.heading", (one) -> one.position().daysPastDue())
			.sorted("daysPastDue")
			.code("loan.collectability", (one) -> one.position().collectability(), "collectability");
	}

	@GetMapping("/pengajuan")
	Mono<Rendering> applications(CurrentUser user, ServerWebExchange exchange) {
		ListQuery query = ListQuery.of(this.applicationList, exchange);
		return this.lists.page("financing/applications", this.applicationList, query, user,
				applications(user, query, query.page()), (view) -> Map.of("view", view));
	}

	@GetMapping("/pengajuan/unduh")
	Mono<ResponseEntity<Flux<DataBuffer>>> applications(CurrentUser user, ServerWebExchange exchange,
			@RequestParam(defaultValue = "") String format) {
		ListQuery query = ListQuery.of(this.applicationList, exchange);
		return this.files.file(this.applicationList, query, user, format, (page) -> applications(user, query, page));
	}

	@GetMapping("/daftar")
	Mono<Rendering> loans(CurrentUser user, ServerWebExchange exchange) {
		ListQuery query = ListQuery.of(this.loanList, exchange);
		return this.lists.page("financing/loans", this.loanList, query, user, loans(user, query, query.page()),
				(view) -> Map.of("view", view));
	}

	@GetMapping("/daftar/unduh")
	Mono<ResponseEntity<Flux<DataBuffer>>> loans(CurrentUser user, ServerWebExchange exchange,
			@RequestParam(defaultValue = "") String format) {
		ListQuery query = ListQuery.of(this.loanList, exchange);
		return this.files.file(this.loanList, query, user, format, (page) -> loans(user, query, page));
	}

	/** With what all in arrears owe, by class. */
	@GetMapping("/tunggakan")
	Mono<Rendering> arrears(CurrentUser user, ServerWebExchange exchange) {
		user.require(READERS);
		ListQuery query = ListQuery.of(this.arrearsList, exchange);
		return this.loans.arrearsTotals(user, query.get("wilayah"))
			.flatMap((totals) -> this.lists.page("financing/arrears", this.arrearsList, query, user,
					arrears(user, query, query.page()), (view) -> Map.of("view", view, "totals", totals)));
	}

	@GetMapping("/tunggakan/unduh")
	Mono<ResponseEntity<Flux<DataBuffer>>> arrears(CurrentUser user, ServerWebExchange exchange,
			@RequestParam(defaultValue = "") String format) {
		ListQuery query = ListQuery.of(this.arrearsList, exchange);
		return this.files.file(this.arrearsList, query, user, format, (page) -> arrears(user, query, page));
	}

	@GetMapping("/alihan")
	Mono<Rendering> takeOvers(CurrentUser user, ServerWebExchange exchange) {
		ListQuery query = ListQuery.of(TAKE_OVERS, exchange);
		return this.lists.page("financing/take-overs", TAKE_OVERS, query, user, takeOvers(user, query, query.page()),
				(view) -> Form.body("view", view, "makes", user.hasAny(Role.FINANCE_MAKER)));
	}

	@GetMapping("/alihan/unduh")
	Mono<ResponseEntity<Flux<DataBuffer>>> takeOvers(CurrentUser user, ServerWebExchange exchange,
			@RequestParam(defaultValue = "") String format) {
		ListQuery query = ListQuery.of(TAKE_OVERS, exchange);
		return this.files.file(TAKE_OVERS, query, user, format, (page) -> takeOvers(user, query, page));
	}

	private Mono<Listed<LoanApplication>> applications(CurrentUser user, ListQuery query, PageQuery page) {
		user.require(READERS);
		return this.applications.list(user, query.get("status"), query.get("wilayah"), query.get(Sme.FILTER), page);
	}

	private Mono<Listed<Loan>> loans(CurrentUser user, ListQuery query, PageQuery page) {
		user.require(READERS);
		return this.loans.list(user, status(query.get("status")), query.get("wilayah"), query.get(Sme.FILTER),
				(query.get("tunggakan") != null) ? true : null, page);
	}

	private Mono<Listed<Loan>> arrears(CurrentUser user, ListQuery query, PageQuery page) {
		user.require(READERS);
		return this.loans.arrears(user, query.get("kolektibilitas"), query.get("wilayah"), page);
	}

	private Mono<Listed<TakeOver>> takeOvers(CurrentUser user, ListQuery query, PageQuery page) {
		user.require(READERS);
		return this.takeOvers.list(user, query.get("status"), page);
	}

	private static @Nullable String status(@Nullable String asked) {
		return DISBURSED.equals(asked) ? "ACTIVE,SETTLED" : asked;
	}

}
