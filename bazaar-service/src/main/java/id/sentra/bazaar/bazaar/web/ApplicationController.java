package id.sentra.bazaar.bazaar.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

import id.sentra.bazaar.bazaar.ApplicationService;
import id.sentra.bazaar.bazaar.domain.Application;
import id.sentra.bazaar.bazaar.domain.Wish;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.ETags;
import id.sentra.platform.web.IdempotentRequest;
import id.sentra.platform.web.IfMatch;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What applicants do. */
@RestController
class ApplicationController {

	private final ApplicationService service;

	private final Explanations explanations;

	ApplicationController(ApplicationService service, Explanations explanations) {
		this.service = service;
		this.explanations = explanations;
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ORGANISER, Role.ADMIN })
	@Answers(value = ApplicationResponse.class, status = 201)
	@PostMapping("/api/bazaar/bazaars/{id}/applications")
	Mono<ResponseEntity<byte[]>> apply(@PathVariable UUID id, @RequestBody ApplicationRequest body, CurrentUser user,
			IdempotentRequest request, Locale locale) {
		Wish wish = body.wish();
		return request.once(body,
				() -> this.service.apply(id, body.smeId(), wish, user).map((made) -> created(made, user, locale)));
	}

	/** Takes a stall that is free after the result, first come first served. */
	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ORGANISER, Role.ADMIN })
	@Answers(value = ApplicationResponse.class, status = 201)
	@PostMapping("/api/bazaar/bazaars/{id}/stalls/{stall}/claim")
	Mono<ResponseEntity<byte[]>> claim(@PathVariable UUID id, @PathVariable String stall,
			@RequestBody ClaimRequest body, CurrentUser user, IdempotentRequest request, Locale locale) {
		String trade = Texts.read(new RequestFields(), "trade", body.trade()).value();
		return request.once(body, () -> this.service.claim(id, stall, body.smeId(), trade, user)
			.map((made) -> created(made, user, locale)));
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ORGANISER, Role.ADMIN })
	@PostMapping("/api/bazaar/applications/{id}/withdraw")
	Mono<ResponseEntity<ApplicationResponse>> withdraw(@PathVariable UUID id, CurrentUser user, Locale locale,
			@IfMatch long version) {
		return this.service.withdraw(id, version, user).map(ok(user, locale));
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ORGANISER, Role.ADMIN })
	@PostMapping("/api/bazaar/applications/{id}/accept")
	Mono<ResponseEntity<ApplicationResponse>> accept(@PathVariable UUID id, CurrentUser user, Locale locale,
			@IfMatch long version) {
		return this.service.accept(id, version, user).map(ok(user, locale));
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ORGANISER, Role.ADMIN })
	@PostMapping("/api/bazaar/applications/{id}/decline")
	Mono<ResponseEntity<ApplicationResponse>> decline(@PathVariable UUID id, CurrentUser user, Locale locale,
			@IfMatch long version) {
		return this.service.decline(id, version, user).map(ok(user, locale));
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ORGANISER, Role.ADMIN })
	@PostMapping("/api/bazaar/applications/{id}/release")
	Mono<ResponseEntity<ApplicationResponse>> release(@PathVariable UUID id, CurrentUser user, Locale locale,
			@IfMatch long version) {
		return this.service.release(id, version, user).map(ok(user, locale));
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ORGANISER, Role.ADMIN })
	@Answers(ApplicationResponse.class)
	@PostMapping("/api/bazaar/applications/{id}/sales")
	Mono<ResponseEntity<byte[]>> reportSales(@PathVariable UUID id, @RequestBody SalesRequest body, CurrentUser user,
			IdempotentRequest request, Locale locale) {
		Sold sold = body.read();
		return request.once(body,
				() -> this.service.reportSales(id, sold.day(), sold.amount(), user).map(ok(user, locale)));
	}

	private ResponseEntity<ApplicationResponse> created(Application made, CurrentUser user, Locale locale) {
		return ResponseEntity.created(URI.create("/api/bazaar/applications/" + made.id()))
			.eTag(ETags.of(made.version()))
			.body(this.explanations.explained(made, user, locale));
	}

	private Function<Application, ResponseEntity<ApplicationResponse>> ok(CurrentUser user, Locale locale) {
		return (one) -> ResponseEntity.ok()
			.eTag(ETags.of(one.version()))
			.body(this.explanations.explained(one, user, locale));
	}

	/** A claim; the SME where staff claims for it. */
	record ClaimRequest(@Nullable UUID smeId, @Nullable String trade) {
	}

	record Sold(LocalDate day, Rupiah amount) {
	}

	/** A day's sales in whole rupiah. */
	record SalesRequest(@Nullable LocalDate day, @Nullable Long amount) {

		private static final long MOST = 1_000_000_000_000L;

		Sold read() {
			RequestFields fields = new RequestFields();
			Field<LocalDate> date = fields.given("day", this.day);
			if (this.amount != null && (this.amount < 0 || this.amount > MOST)) {
				fields.refuse("amount", (this.amount < 0) ? "positive-or-zero" : "max");
			}
			Field<Long> sold = fields.given("amount", this.amount);
			return new Sold(date.value(), new Rupiah(sold.value()));
		}

	}

}
