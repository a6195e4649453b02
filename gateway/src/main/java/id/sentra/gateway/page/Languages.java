package id.sentra.gateway.page;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import id.sentra.gateway.session.SessionSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import org.springframework.web.server.i18n.LocaleContextResolver;

/**
 * Indonesian unless English is asked for: by {@code ?lang=en}, which is remembered, or by
 * the browser.
 */
@Configuration(proxyBeanMethods = false)
class Languages {

	static final Locale INDONESIAN = Locale.forLanguageTag("id");

	private static final String COOKIE = "sentra-lang";

	@Bean(WebHttpHandlerBuilder.LOCALE_CONTEXT_RESOLVER_BEAN_NAME)
	LocaleContextResolver localeContextResolver(SessionSettings session) {
		return new Chosen(session.secure());
	}

	private static @Nullable Locale known(@Nullable String language) {
		if ("en".equals(language)) {
			return Locale.ENGLISH;
		}
		return "id".equals(language) ? INDONESIAN : null;
	}

	private static final class Chosen implements LocaleContextResolver {

		private final boolean secure;

		Chosen(boolean secure) {
			this.secure = secure;
		}

		@Override
		public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
			Locale asked = known(exchange.getRequest().getQueryParams().getFirst("lang"));
			if (asked != null && !exchange.getResponse().isCommitted()) {
				remember(exchange, asked);
			}
			HttpCookie cookie = exchange.getRequest().getCookies().getFirst(COOKIE);
			Locale remembered = (cookie != null) ? known(cookie.getValue()) : null;
			Locale chosen = (asked != null) ? asked : remembered;
			return new SimpleLocaleContext((chosen != null) ? chosen : preferred(exchange));
		}

		@Override
		public void setLocaleContext(ServerWebExchange exchange, @Nullable LocaleContext localeContext) {
			throw new UnsupportedOperationException("Ask with ?lang=");
		}

		private void remember(ServerWebExchange exchange, Locale locale) {
			exchange.getResponse()
				.getCookies()
				.set(COOKIE,
						ResponseCookie.from(COOKIE, locale.getLanguage())
							.path("/")
							.httpOnly(true)
							.secure(this.secure)
							.sameSite("Lax")
							.maxAge(Duration.ofDays(365))
							.build());
		}

		private static Locale preferred(ServerWebExchange exchange) {
			try {
				List<Locale> accepted = exchange.getRequest().getHeaders().getAcceptLanguageAsLocales();
				return accepted.stream()
					.map((locale) -> known(locale.getLanguage()))
					.filter((locale) -> locale != null)
					.findFirst()
					.orElse(INDONESIAN);
			}
			catch (IllegalArgumentException ex) {
				return INDONESIAN;
			}
		}

	}

}
