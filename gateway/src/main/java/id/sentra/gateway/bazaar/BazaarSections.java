package id.sentra.gateway.bazaar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import id.sentra.gateway.list.Preview.Line;
import id.sentra.gateway.list.Preview;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.sme.SmeSections;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Stalls, and what was sold from them, on the page of an SME. */
@Component
@Order(4)
class BazaarSections implements SmeSections {

	private final StallApplications applications;

	private final Bazaars bazaars;

	BazaarSections(StallApplications applications, Bazaars bazaars) {
		this.applications = applications;
		this.bazaars = bazaars;
	}

	@Override
	public List<Mono<Preview>> of(CurrentUser user, UUID sme) {
		return user.hasAny(BazaarListController.READERS)
				? List.of(Preview.of("stalls", "bazaar", SmeSections.listOf(StallApplicationListController.PATH, sme),
						this.applications.search(user, null, sme.toString(), null, null, Preview.FIRST_FEW)
							.flatMap((page) -> lines(user, page)),
						Function.identity()))
				: List.of();
	}

	/** Without the name of a bazaar or the sales of a stall that cannot be read now. */
	private Mono<Listed<Line>> lines(CurrentUser user, Listed<StallApplication> page) {
		Mono<Map<UUID, Bazaar>> known = Flux
			.fromStream(page.items().stream().map(StallApplication::bazaarId).distinct())
			.flatMap((id) -> this.bazaars.find(user, id).onErrorComplete())
			.collectMap(Bazaar::id);
		Mono<Map<UUID, Long>> sold = Flux
			.fromStream(page.items().stream().filter((one) -> one.is("ACCEPTED")).map(StallApplication::id))
			.flatMap((id) -> this.applications.sold(user, id)
				.map((sales) -> Map.entry(id, sales.total()))
				.onErrorComplete())
			.collectMap(Map.Entry::getKey, Map.Entry::getValue);
		return Mono.zip(known, sold)
			.map((both) -> page
				.map((one) -> line(one, Optional.ofNullable(both.getT1().get(one.bazaarId())), both.getT2())));
	}

	private static Line line(StallApplication one, Optional<Bazaar> bazaar, Map<UUID, Long> sold) {
		return new Line(bazaar.map(Bazaar::name).orElse(one.trade()), "/bazar/" + one.bazaarId(),
				String.join(", ", Stream.concat(Stream.of(one.trade()), one.stalls().stream()).toList()),
				bazaar.map(Bazaar::startsOn).orElse(null), sold.get(one.id()), "stall", one.status());
	}

}
