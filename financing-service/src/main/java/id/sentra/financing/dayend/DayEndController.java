package id.sentra.financing.dayend;

import java.time.LocalDate;
import java.util.Arrays;

import id.sentra.financing.dayend.DayEnds.Progress;
import id.sentra.financing.loan.domain.Zone;
import id.sentra.platform.error.Refused;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.OneOf;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A day end is named by its day and zone: asking for it again is asking for the same. */
@RestController
@RequestMapping("/api/financing/day-ends/{day}/{zone}")
class DayEndController {

	private final DayEndService service;

	DayEndController(DayEndService service) {
		this.service = service;
	}

	@Allowed(Role.ADMIN)
	@Answers(value = Progress.class, status = 202)
	@PutMapping
	Mono<ResponseEntity<Progress>> start(@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
			@PathVariable @OneOf(Zone.class) String zone, CurrentUser user) {
		return this.service.start(day, zone(zone), user).map((progress) -> ResponseEntity.accepted().body(progress));
	}

	@Allowed({ Role.AUDITOR, Role.ADMIN })
	@GetMapping
	Mono<Progress> find(@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
			@PathVariable @OneOf(Zone.class) String zone, CurrentUser user) {
		return this.service.find(day, zone(zone), user);
	}

	private static Zone zone(String text) {
		return Arrays.stream(Zone.values())
			.filter((zone) -> zone.name().equals(text))
			.findFirst()
			.orElseThrow(() -> new Refused("bad-zone"));
	}

}
