package id.sentra.bazaar.bazaar;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.sentra.bazaar.allocation.domain.Allocation;
import id.sentra.bazaar.allocation.domain.Outcome;
import id.sentra.bazaar.bazaar.domain.Application;

/** An application and what a draft of the allocation makes of it. */
public record PreviewLine(Application application, Outcome outcome) {

	/** In the order of the applications' ids, which is that of their coming. */
	static List<PreviewLine> of(Allocation allocation, List<Application> applications) {
		Map<UUID, Outcome> outcomes = allocation.outcomes()
			.stream()
			.collect(Collectors.toMap(Outcome::applicant, Function.identity()));
		return applications.stream()
			.filter((application) -> outcomes.containsKey(application.id()))
			.map((application) -> new PreviewLine(application, outcomes.get(application.id())))
			.sorted(Comparator.comparing((line) -> line.application().id().toString()))
			.toList();
	}

}
