package id.sentra.gateway.people;

import java.util.Map;

import id.sentra.gateway.account.OwnAccount;
import id.sentra.gateway.account.OwnAccount.Change;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.limit.ClientAddress;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.security.DeviceCookie;
import id.sentra.gateway.security.SessionIdentity;
import id.sentra.gateway.service.CurrentUser;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;

/** Everybody changes the own password, whoever has a one-time one before all else. */
@Page
@RequestMapping("/sandi")
class PasswordController {

	private final OwnAccount accounts;

	private final ClientAddress addresses;

	private final DeviceCookie device;

	private final FormProblems problems;

	PasswordController(OwnAccount accounts, ClientAddress addresses, DeviceCookie device, FormProblems problems) {
		this.device = device;
		this.accounts = accounts;
		this.addresses = addresses;
		this.problems = problems;
	}

	@GetMapping
	Rendering form(CurrentUser user) {
		user.known();
		return Rendering.view("people/password").build();
	}

	@PostMapping
	Mono<Rendering> change(CurrentUser user, Form form, WebSession session, ServerWebExchange exchange) {
		String address = this.addresses.of(exchange.getRequest());
		Change change = new Change(form.secret("present"), form.secret("wanted"), session.getId(), address,
				this.device.shown(exchange));
		return Mono.defer(() -> this.accounts.changePassword(user.known(), change)).map((epoch) -> {
			SessionIdentity.stay(session, epoch);
			return FormProblems.redirect(FormProblems.done("/sandi", "password"));
		})
			.onErrorResume((error) -> this.problems.problem(error, user.locale())
				.map((problem) -> FormProblems.page("people/password", Map.of(), problem, Form.empty())));
	}

}
