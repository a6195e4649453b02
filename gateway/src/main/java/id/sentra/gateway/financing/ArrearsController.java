package id.sentra.gateway.financing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import id.sentra.gateway.form.Districts;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.Links;
import id.sentra.gateway.form.Option;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/**
 * Loans in arrears by collectability; the file holds the rows and columns of the page.
 */
@Page
@RequestMapping("/pembiayaan")
class ArrearsController {

	private static final List<String> CLASSES = List.of("2", "3", "4", "5");

	private static final String LONGEST_LATE = "hari";

	/** The orders as the address names them, and as the service does. */
	private static final Map<String, String> ORDERS = Map.of(LONGEST_LATE, "daysPastDue", "pokok", "owed", "kecamatan",
			"region");

	private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

	private final Loans loans;

	private final Districts districts;

	private final ArrearsFile file;

	ArrearsController(Loans loans, Districts districts, ArrearsFile file) {
		this.loans = loans;
		this.districts = districts;
		this.file = file;
	}

	@GetMapping("/tunggakan")
	Mono<Rendering> list(CurrentUser user, Asked asked, ServerWebExchange exchange) {
		user.require(FinancingController.READERS);
		return page(user, asked).zipWith(Mono.defer(() -> this.loans.arrearsTotals(user, asked.wilayah())),
				(rows, totals) -> Rendering.view("financing/arrears")
					.model(Form.body("rows", rows.items(), "totals", totals, "filter", asked, "classes", CLASSES,
							"next", Links.next(exchange, rows.next()), "csv", csv(exchange)))
					.modelAttribute("orders", List.of(LONGEST_LATE, "pokok", "kecamatan"))
					.modelAttribute("order", asked.order())
					.modelAttribute("districts", this.districts.of(user))
					.build());
	}

	/** The same rows and columns in the same order as a file that spreadsheets open. */
	@GetMapping("/tunggakan.csv")
	Mono<ResponseEntity<Flux<String>>> file(CurrentUser user, Asked asked) {
		user.require(FinancingController.READERS);
		return page(user, asked).map((first) -> ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tunggakan.csv\"")
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body(Flux.just(this.file.text(first.items(), user.locale()))));
	}

	private Mono<Listed<Row>> page(CurrentUser user, Asked asked) {
		return Mono
			.defer(() -> this.loans.arrears(user, asked.kolektibilitas(), asked.wilayah(), ORDERS.get(asked.order()),
					asked.cursor()))
			.map((found) -> {
				Map<String, String> places = this.districts.of(user)
					.stream()
					.collect(Collectors.toMap(Option::value, Option::label));
				return found.map((loan) -> new Row(loan, Objects.requireNonNullElse(loan.smeName(), ""),
						Objects.requireNonNullElse(places.get(loan.regionCode()), loan.regionCode())));
			});
	}

	private static String csv(ServerWebExchange exchange) {
		String query = exchange.getRequest().getURI().getRawQuery();
		return "/pembiayaan/tunggakan.csv" + ((query != null) ? "?" + query : "");
	}

	/** What the address asks for. */
	record Asked(@Nullable String kolektibilitas, @Nullable String wilayah, @Nullable String urut,
			@Nullable String cursor) {

		String order() {
			return (this.urut != null && ORDERS.containsKey(this.urut)) ? this.urut : LONGEST_LATE;
		}

	}

	/** A loan with whom it was lent to, and where. */
	record Row(Loan loan, String name, String district) {
	}

}
