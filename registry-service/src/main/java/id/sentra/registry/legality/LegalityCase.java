package id.sentra.registry.legality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.Refused;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** An SME's way to a permit. A closed one is changed no more until it is opened again. */
record LegalityCase(UUID id, long version, UUID smeId, RegionCode region, Plan plan, CaseState state,
		@Nullable String reason, @Nullable UUID documentId, Instant openedAt, @Nullable Instant closedAt) {

	/** The case as it goes on by another plan; what was done of it stays done. */
	LegalityCase replanned(Plan other) {
		requireOpen();
		Map<String, Step> done = this.plan.steps()
			.stream()
			.collect(Collectors.toMap(Step::text, Function.identity(), (one, same) -> one));
		return with(new Plan(other.permit(), other.title(), other.helper(), other.cost(), other.dueOn(),
				other.steps().stream().map((step) -> done.getOrDefault(step.text(), step)).toList()));
	}

	/**
	 * With a step, counted from one, done on a day by somebody, or not done after all.
	 */
	LegalityCase ticked(int number, boolean isDone, LocalDate on, String by) {
		requireOpen();
		List<Step> steps = this.plan.steps();
		if (number > steps.size()) {
			throw Refused.fields(List.of(new Refused.FieldProblem("step", "between", 1, steps.size())));
		}
		return with(
				new Plan(this.plan.permit(), this.plan.title(), this.plan.helper(), this.plan.cost(), this.plan.dueOn(),
						IntStream.range(0, steps.size())
							.mapToObj((at) -> (at + 1 == number) ? steps.get(at).ticked(isDone, on, by) : steps.get(at))
							.toList()));
	}

	LegalityCase closed(CaseState result, @Nullable String why, @Nullable UUID document, Instant at) {
		requireOpen();
		return new LegalityCase(this.id, this.version + 1, this.smeId, this.region, this.plan, result, why, document,
				this.openedAt, at);
	}

	LegalityCase reopened() {
		if (this.state == CaseState.OPEN) {
			throw new Conflict("legality-open");
		}
		return new LegalityCase(this.id, this.version + 1, this.smeId, this.region, this.plan, CaseState.OPEN, null,
				null, this.openedAt, null);
	}

	private LegalityCase with(Plan other) {
		return new LegalityCase(this.id, this.version + 1, this.smeId, this.region, other, this.state, this.reason,
				this.documentId, this.openedAt, this.closedAt);
	}

	private void requireOpen() {
		if (this.state != CaseState.OPEN) {
			throw new Conflict("legality-closed");
		}
	}

	/**
	 * How the permit is got.
	 *
	 * @param title what an OTHER permit is called
	 * @param helper who of the staff helps
	 */
	record Plan(Permit permit, @Nullable String title, @Nullable String helper, @Nullable Rupiah cost, LocalDate dueOn,
			List<Step> steps) {
	}

	/** One step; when and by whom it was done. */
	record Step(String text, @Nullable LocalDate doneOn, @Nullable String doneBy) {

		Step ticked(boolean isDone, LocalDate on, String by) {
			return isDone ? new Step(this.text, on, by) : new Step(this.text, null, null);
		}

	}

}
