package id.sentra.gateway.session;

import java.time.Duration;

import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionManager;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	private final R2dbcSessions sessions;

	SessionConfiguration(R2dbcSessions sessions) {
		this.sessions = sessions;
	}

	@Bean
	WebSessionManager webSessionManager(SessionSettings settings) {
		CookieWebSessionIdResolver cookie = new CookieWebSessionIdResolver();
		cookie.setCookieName(settings.cookie());
		cookie.setCookieMaxAge(Duration.ofSeconds(-1));
		cookie.addCookieInitializer((builder) -> builder.path("/").httpOnly(true).sameSite("Lax"));
		cookie.addCookieInitializer((builder) -> builder.secure(settings.secure()));
		DefaultWebSessionManager manager = new DefaultWebSessionManager();
		manager.setSessionIdResolver(cookie);
		manager.setSessionStore(this.sessions);
		return manager;
	}

	@Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
	Mono<Long> dropExpiredSessions() {
		return Mono.defer(() -> this.sessions.dropExpired());
	}

}
