package id.sentra.gateway.sme;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.list.ListDefinition;
import id.sentra.gateway.list.ListFiles;
import id.sentra.gateway.list.ListQuery;
import id.sentra.gateway.list.Lists;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
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

/** SMEs that were verified longer ago than the rules allow. */
@Page
@RequestMapping("/umkm/verifikasi-ulang")
class ReverificationController {

	private final ListDefinition<Sme> list;

	private final Smes smes;

	private final Lists lists;

	private final ListFiles files;

	private final Clock clock;

	ReverificationController(Smes smes, Lists lists, ListFiles files, Clock clock) {
		this.smes = smes;
		this.lists = lists;
		this.files = files;
		this.clock = clock;
		this.list = ListDefinition.<Sme>at("/umkm/verifikasi-ulang", "sme.due")
			.under("/umkm", "sme.back")
			.district("wilayah", "sme.district")
			.link("sme.business", Sme::businessName, (sme) -> "/umkm/" + sme.id())
			.sorted("name")
			.text("sme.owner", (sme) -> sme.owner().name())
			.text("sme.district", (sme) -> sme.place().regionName())
			.sorted("district")
			.time("sme.verified.at", Sme::verifiedAt)
			.sorted("verified")
			.number("sme.due.days", this::days);
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user, ServerWebExchange exchange) {
		ListQuery query = ListQuery.of(this.list, exchange);
		return this.lists.page("list/plain", this.list, query, user, read(user, query, query.page()),
				(view) -> Form.body("view", view));
	}

	@GetMapping("/unduh")
	Mono<ResponseEntity<Flux<DataBuffer>>> file(CurrentUser user, ServerWebExchange exchange,
			@RequestParam(defaultValue = "") String format) {
		ListQuery query = ListQuery.of(this.list, exchange);
		return this.files.file(this.list, query, user, format, (page) -> read(user, query, page));
	}

	private Mono<Listed<Sme>> read(CurrentUser user, ListQuery query, PageQuery page) {
		user.require(Role.OFFICER, Role.AUDITOR, Role.ADMIN);
		return this.smes.dueForVerification(user, query.get("wilayah"), page);
	}

	private @Nullable Long days(Sme sme) {
		return (sme.verifiedAt() != null) ? ChronoUnit.DAYS.between(sme.verifiedAt(), this.clock.instant()) : null;
	}

}
