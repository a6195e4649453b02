package id.sentra.gateway.financing.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import id.sentra.gateway.financing.application.Loans;
import id.sentra.gateway.financing.application.Loans.Arrears;
import id.sentra.gateway.financing.domain.Loan;
import id.sentra.gateway.form.Districts;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.Links;
import id.sentra.gateway.form.Option;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.Asker;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.sme.application.SmeNames;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/**
 * Loans in arrears by collectability; the file holds the rows and columns of the page.
 */
@Page
@RequestMapping("/pembiayaan")
class ArrearsController {

	private static final List<String> CLASSES = List.of("2", "3", "4", "5");

	private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

	private final Loans loans;

	private final SmeNames names;

	private final Districts districts;

	private final ArrearsFile file;

	ArrearsController(Loans loans, SmeNames names, Districts districts, ArrearsFile file) {
		this.loans = loans;
		this.names = names;
		this.districts = districts;
		this.file = file;
	}

	@GetMapping("/tunggakan")
	Mono<Rendering> list(Asker asker, @RequestParam(defaultValue = "") String kolektibilitas,
			@RequestParam(defaultValue = "") String wilayah, @RequestParam(required = false) @Nullable String cursor,
			ServerWebExchange exchange) {
		asker.require(FinancingController.READERS);
		Arrears arrears = new Arrears(kolektibilitas, wilayah);
		return page(asker, arrears, cursor).map((rows) -> Rendering.view("financing-arrears")
			.model(Form.body("rows", rows.items(), "filter", arrears, "classes", CLASSES, "next",
					Links.next(exchange, rows.next()), "csv", csv(exchange)))
			.modelAttribute("districts", this.districts.of(asker))
			.modelAttribute("silent",
					rows.items().stream().allMatch((row) -> row.name().isEmpty()) && !rows.items().isEmpty()
							? List.of("registry") : List.of())
			.build());
	}

	/** The same rows and columns as a file that spreadsheets open. */
	@GetMapping("/tunggakan.csv")
	Mono<ResponseEntity<Flux<String>>> file(Asker asker, @RequestParam(defaultValue = "") String kolektibilitas,
			@RequestParam(defaultValue = "") String wilayah, @RequestParam(required = false) @Nullable String cursor) {
		asker.require(FinancingController.READERS);
		Arrears arrears = new Arrears(kolektibilitas, wilayah);
		return page(asker, arrears, cursor).map((first) -> ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tunggakan.csv\"")
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body(Flux.just(this.file.text(first.items(), asker.locale()))));
	}

	private Mono<Listed<Row>> page(Asker asker, Arrears arrears, @Nullable String cursor) {
		return Mono.defer(() -> this.loans.arrears(asker, arrears, cursor)).flatMap((found) -> {
			Map<String, String> places = this.districts.of(asker)
				.stream()
				.collect(Collectors.toMap(Option::value, Option::label));
			return this.names.of(asker, found.items().stream().map(Loan::smeId).toList())
				.map((names) -> found.map((loan) -> new Row(loan, names.getOrDefault(loan.smeId(), ""),
						Objects.requireNonNullElse(places.get(loan.regionCode()), loan.regionCode()))));
		});
	}

	private static String csv(ServerWebExchange exchange) {
		String query = exchange.getRequest().getURI().getRawQuery();
		return "/pembiayaan/tunggakan.csv" + ((query != null) ? "?" + query : "");
	}

	/** A loan with whom it was lent to, and where. */
	record Row(Loan loan, String name, String district) {
	}

}
