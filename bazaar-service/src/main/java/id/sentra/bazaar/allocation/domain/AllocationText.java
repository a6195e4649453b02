package id.sentra.bazaar.allocation.domain;

/**
 * The canonical text of a result; its form is described in docs/allocation.md. UTF-8,
 * lines end with LF.
 */
final class AllocationText {

	private AllocationText() {
	}

	static String write(Allocation allocation) {
		StringBuilder text = new StringBuilder(allocation.outcomes().size() * 100 + 200);
		text.append("sentra-allocation-result 1\n");
		text.append("input ").append(allocation.inputHash()).append('\n');
		text.append("seed ").append(allocation.seed().value()).append('\n');
		for (Outcome outcome : allocation.outcomes()) {
			String stalls = outcome.stalls().isEmpty() ? "-" : String.join(",", outcome.stalls());
			text.append(outcome.applicant())
				.append(' ')
				.append(stalls)
				.append(' ')
				.append(outcome.wish())
				.append(' ')
				.append(outcome.waiting())
				.append(' ')
				.append(outcome.reason())
				.append(' ')
				.append(outcome.draw())
				.append('\n');
		}
		return text.toString();
	}

}
