package id.sentra.gateway.page;

import java.util.Locale;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.platform.id.Ids;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpCookie;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;

/** What every page shows: who is signed in, the language, the CSRF token. */
@ControllerAdvice(annotations = Page.class)
class PageModel {

	private final Assets assets;

	private final PageSettings settings;

	private final MessageSource messages;

	private final PlaceNames placeNames;

	private final PageAddresses addresses;

	PageModel(Assets assets, PageSettings settings, MessageSource messages, PlaceNames placeNames,
			PageAddresses addresses) {
		this.addresses = addresses;
		this.placeNames = placeNames;
		this.assets = assets;
		this.settings = settings;
		this.messages = messages;
	}

	@ModelAttribute("assets")
	String assets() {
		return this.assets.base();
	}

	@ModelAttribute("identity")
	@Nullable Identity identity(@AuthenticationPrincipal @Nullable Identity identity) {
		return identity;
	}

	/**
	 * Empty for who has not signed in: WebFlux takes a null from a method that has the
	 * exchange for an answer that is given already, and forgets all attributes.
	 */
	@ModelAttribute("menu")
	Menu menu(@AuthenticationPrincipal @Nullable Identity identity, ServerWebExchange exchange) {
		return (identity != null) ? Menu.of(identity, path(exchange)) : Menu.EMPTY;
	}

	/** Whether somebody folded the menu's rail down to its icons, kept in his browser. */
	@ModelAttribute("narrow")
	boolean narrow(ServerWebExchange exchange) {
		HttpCookie rail = exchange.getRequest().getCookies().getFirst("sentra-rail");
		return rail != null && rail.getValue().equals("narrow");
	}

	@ModelAttribute("language")
	String language(Locale locale) {
		return locale.getLanguage();
	}

	@ModelAttribute("show")
	Formats formats(Locale locale) {
		return new Formats(locale, this.settings.timeZone());
	}

	@ModelAttribute("placeNames")
	PlaceNames placeNames() {
		return this.placeNames;
	}

	/** A new key, under which the form on the page takes effect once. */
	@ModelAttribute("once")
	String once() {
		return Ids.next().toString();
	}

	/** The sentence about what was just done, if the address speaks of something. */
	@ModelAttribute("done")
	@Nullable String done(@RequestParam(name = "selesai", required = false) @Nullable String what, Locale locale) {
		return (what != null) ? this.messages.getMessage("done." + what, null, null, locale) : null;
	}

	/** Where this page can be opened again, in another language or after going back. */
	@ModelAttribute("path")
	String path(ServerWebExchange exchange) {
		return this.addresses.of(exchange);
	}

	/** Whether the page answers a form, so that its own address would send that again. */
	@ModelAttribute("answersForm")
	boolean answersForm(ServerWebExchange exchange) {
		return !PageAddresses.isOpened(exchange);
	}

	@ModelAttribute("csrf")
	Mono<CsrfToken> csrf(ServerWebExchange exchange) {
		Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
		return (token != null) ? token : Mono.empty();
	}

}
