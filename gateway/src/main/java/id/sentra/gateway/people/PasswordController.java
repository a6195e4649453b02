package id.sentra.gateway.people;

import id.sentra.gateway.account.OwnAccount;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.Refusals;
import id.sentra.gateway.limit.ClientAddress;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.security.SessionIdentity;
import id.sentra.gateway.service.CurrentUser;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Everybody changes the own password, whoever has a one-time one before all else. */
@Page
@RequestMapping("/sandi")
class PasswordController {

	private final OwnAccount accounts;

	private final ClientAddress addresses;

	private final Refusals refusals;

	PasswordController(OwnAccount accounts, ClientAddress addresses, Refusals refusals) {
		this.accounts = accounts;
		this.addresses = addresses;
		this.refusals = refusals;
	}

	@GetMapping
	Rendering form(CurrentUser user) {
		user.known();
		return Rendering.view("password").build();
	}

	@PostMapping
	Mono<Rendering> change(CurrentUser user, ServerWebExchange exchange) {
		String address = this.addresses.of(exchange.getRequest());
		return Mono.zip(Form.of(exchange), exchange.getSession())
			.flatMap((both) -> Mono
				.defer(() -> this.accounts.changePassword(user.known(), new OwnAccount.Change(
						both.getT1().secret("present"), both.getT1().secret("wanted"), both.getT2().getId(), address)))
				.map((epoch) -> {
					SessionIdentity.stay(both.getT2(), epoch);
					return Refusals.redirect(Refusals.done("/sandi", "password"));
				})
				.onErrorResume((error) -> this.refusals.refusal(error, user.locale())
					.map((refusal) -> Refusals.page("password", java.util.Map.of(), refusal, Form.empty()))));
	}

}
