package id.sentra.financing.programme.application;

import java.time.LocalDate;
import java.util.List;

import id.sentra.financing.programme.domain.Programme;
import id.sentra.platform.money.Rupiah;
import reactor.core.publisher.Mono;

/** The programmes as their rules of a day say. */
public interface Programmes {

	/** The rules of one programme on a day, or nothing when it does not run then. */
	Mono<Programme> find(String code, LocalDate day);

	Mono<List<Programme>> all(LocalDate day);

	/** Every version there ever was, of each programme the newest first. */
	Mono<List<Programme>> versions();

	/**
	 * The highest amount that an approver of a region that wide may decide (0 the
	 * country, 1 a province, 2 a city, 3 a district); zero when none is laid down.
	 */
	Mono<Rupiah> approvalLimit(int regionLevel, LocalDate day);

}
