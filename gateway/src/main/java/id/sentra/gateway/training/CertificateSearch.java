package id.sentra.gateway.training;

import java.util.List;
import java.util.regex.Pattern;

import id.sentra.gateway.list.Preview.Line;
import id.sentra.gateway.list.Preview;
import id.sentra.gateway.search.SearchSource;
import id.sentra.gateway.service.CurrentUser;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A certificate by its number. */
@Component
@Order(3)
class CertificateSearch implements SearchSource {

	/** Regency, year and six digits: neither a telephone number nor a NIK is so long. */
	private static final Pattern NUMBER = Pattern.compile("\\d{4}-20\\d{2}-\\d{6}");

	private final Certificates certificates;

	CertificateSearch(Certificates certificates) {
		this.certificates = certificates;
	}

	@Override
	public List<String> hints(CurrentUser user) {
		return user.hasAny(CalendarController.READERS) ? List.of("search.hint.certificate") : List.of();
	}

	@Override
	public List<Mono<Preview>> of(CurrentUser user, String text) {
		String number = text.replace(" ", "");
		return (user.hasAny(CalendarController.READERS) && NUMBER.matcher(number).matches())
				? List
					.of(Preview.of("certificates", "training", null, this.certificates.ofNumber(user, number),
							(one) -> new Line(one.number(), "/pelatihan/" + one.sessionId(),
									one.businessName() + ", " + one.courseName(), "certificate", one.state())))
				: List.of();
	}

}
