package id.sentra.gateway.page;

import id.sentra.gateway.account.domain.Identity;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;

/** What every page shows: who is signed in, the language, the CSRF token. */
@ControllerAdvice(annotations = Page.class)
class PageModel {

	private final Assets assets;

	PageModel(Assets assets) {
		this.assets = assets;
	}

	@ModelAttribute("assets")
	String assets() {
		return this.assets.base();
	}

	@ModelAttribute("identity")
	@Nullable Identity identity(@AuthenticationPrincipal @Nullable Identity identity) {
		return identity;
	}

	@ModelAttribute("language")
	String language(ServerWebExchange exchange) {
		var locale = exchange.getLocaleContext().getLocale();
		return (locale != null) ? locale.getLanguage() : "id";
	}

	@ModelAttribute("path")
	String path(ServerWebExchange exchange) {
		return exchange.getRequest().getPath().value();
	}

	@ModelAttribute("csrf")
	Mono<CsrfToken> csrf(ServerWebExchange exchange) {
		Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
		return (token != null) ? token : Mono.empty();
	}

}
