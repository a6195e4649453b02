package id.sentra.financing.quote;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import id.sentra.financing.programme.ProgrammeService;
import id.sentra.financing.programme.domain.Programme;
import id.sentra.financing.programme.domain.Purpose;
import id.sentra.financing.schedule.domain.Instalment;
import id.sentra.financing.schedule.domain.LoanTerms;
import id.sentra.financing.schedule.domain.RepaymentMethod;
import id.sentra.financing.schedule.domain.Schedule;
import id.sentra.financing.schedule.domain.YearlyRate;
import id.sentra.platform.error.Refused;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.security.Anybody;
import id.sentra.platform.web.OneOf;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * What a loan would cost, for anybody: by a programme's rules, or by a rate and method
 * one names.
 */
@RestController
class QuoteController {

	private final ProgrammeService programmes;

	QuoteController(ProgrammeService programmes) {
		this.programmes = programmes;
	}

	@Anybody
	@GetMapping(path = "/api/financing/quotes", params = "programme")
	Mono<Quote> byProgramme(@RequestParam String programme, @RequestParam long amount, @RequestParam int months,
			@RequestParam(defaultValue = "WORKING_CAPITAL") Purpose purpose,
			@RequestParam(defaultValue = "1") int access) {
		return this.programmes.current(programme)
			.map((rules) -> Quote.of(rules, rules.terms(Rupiah.of(amount), months, purpose, access),
					this.programmes.today()));
	}

	@Anybody
	@GetMapping(path = "/api/financing/quotes", params = "!programme")
	Mono<Quote> byRate(@RequestParam long amount, @RequestParam int months, @RequestParam int rate,
			@RequestParam @OneOf(RepaymentMethod.class) String method) {
		RepaymentMethod chosen = Arrays.stream(RepaymentMethod.values())
			.filter((each) -> each.name().equals(method))
			.findFirst()
			.orElseThrow(() -> new Refused("bad-method"));
		LoanTerms terms = new LoanTerms(Rupiah.of(amount), new YearlyRate(rate), months, chosen);
		return Mono.just(Quote.of(null, terms, this.programmes.today()));
	}

	record Quote(@Nullable String programmeCode, @Nullable String programmeName, @Nullable String legalBasis,
			Rupiah amount, int months, int rate, RepaymentMethod method, Rupiah totalInterest, Rupiah total,
			List<Line> schedule) {

		static Quote of(@Nullable Programme programme, LoanTerms terms, LocalDate from) {
			Schedule schedule = Schedule.of(terms);
			Rupiah interest = schedule.totalInterest();
			return new Quote((programme != null) ? programme.code() : null,
					(programme != null) ? programme.name() : null, (programme != null) ? programme.basis().law() : null,
					terms.principal(), terms.months(), terms.rate().basisPoints(), terms.method(), interest,
					terms.principal().plus(interest), schedule.from(from).stream().map(Line::of).toList());
		}

	}

	record Line(int number, LocalDate dueOn, Rupiah principal, Rupiah interest, Rupiah total) {

		static Line of(Instalment instalment) {
			return new Line(instalment.number(), instalment.dueOn(), instalment.principal(), instalment.interest(),
					instalment.total());
		}

	}

}
