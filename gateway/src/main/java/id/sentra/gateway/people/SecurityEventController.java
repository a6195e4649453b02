package id.sentra.gateway.people;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.sentra.gateway.form.Links;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.page.PageSettings;
import id.sentra.gateway.securityevent.SecurityEvent.Kind;
import id.sentra.gateway.securityevent.SecurityEventRepository;
import id.sentra.gateway.securityevent.SecurityEventRepository.Filter;
import id.sentra.gateway.securityevent.SecurityEventRepository.Stored;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Security events of the accounts of one's region, looked through by who and when. */
@Page
@RequestMapping("/keamanan")
class SecurityEventController {

	private static final int ROWS = 50;

	private final SecurityEventRepository events;

	private final PageSettings settings;

	SecurityEventController(SecurityEventRepository events, PageSettings settings) {
		this.events = events;
		this.settings = settings;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user, @RequestParam(defaultValue = "") String jenis,
			@RequestParam(defaultValue = "") String akun, @RequestParam(defaultValue = "") String alamat,
			@RequestParam(defaultValue = "") String hari, @RequestParam(defaultValue = "") String cursor,
			ServerWebExchange exchange) {
		user.require(Role.ADMIN, Role.AUDITOR);
		String account = AccountForm.plain(akun).toLowerCase(java.util.Locale.ROOT);
		String address = AccountForm.plain(alamat);
		LocalDate day = day(hari);
		Filter filter = new Filter(kind(jenis), account.isEmpty() ? null : account, address.isEmpty() ? null : address,
				(day != null) ? start(day) : null, (day != null) ? start(day.plusDays(1)) : null, user.region(),
				id(cursor));
		return this.events.find(filter, ROWS + 1).map((found) -> {
			List<Stored> page = found.subList(0, Math.min(ROWS, found.size()));
			Map<String, Object> model = new HashMap<>(Map.of("events", page, "kinds", Arrays.asList(Kind.values()),
					"kind", (filter.kind() != null) ? filter.kind().name() : "", "account", account, "address", address,
					"day", (day != null) ? day.toString() : ""));
			if (found.size() > ROWS) {
				model.put("next", String.valueOf(Links.next(exchange, Long.toString(page.get(ROWS - 1).id()))));
			}
			return Rendering.view("people/security-events").model(model).build();
		});
	}

	private Instant start(LocalDate day) {
		return day.atStartOfDay(this.settings.timeZone()).toInstant();
	}

	private static @Nullable Kind kind(String text) {
		return Arrays.stream(Kind.values()).filter((kind) -> kind.name().equals(text)).findFirst().orElse(null);
	}

	/** Years as they are written: others are no day of an event. */
	private static @Nullable LocalDate day(String text) {
		try {
			return text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static @Nullable Long id(String text) {
		return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
	}

}
