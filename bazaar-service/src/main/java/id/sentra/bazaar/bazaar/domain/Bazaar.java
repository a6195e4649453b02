package id.sentra.bazaar.bazaar.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import id.sentra.bazaar.allocation.domain.Allocation;
import id.sentra.bazaar.allocation.domain.Applicant;
import id.sentra.bazaar.allocation.domain.Market;
import id.sentra.bazaar.allocation.domain.MarketParser;
import id.sentra.bazaar.allocation.domain.MarketText;
import id.sentra.bazaar.allocation.domain.Outcome;
import id.sentra.bazaar.allocation.domain.Seed;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A bazaar from its plan to its last day. Immutable: each step returns an event with the
 * bazaar as it is afterwards.
 */
public record Bazaar(UUID id, long version, BazaarStatus status, Particulars particulars, BazaarPlan plan,
		Drawing drawing, @Nullable Instant publishedAt) {

	/** Code of the conflict when the status does not allow the step. */
	public static final String STATUS_FORBIDS = "bazaar-status-forbids";

	/** Code of the conflict when the time for it is over. */
	public static final String TOO_LATE = "applications-closed";

	private static final ZoneOffset WESTERNMOST = ZoneOffset.ofHours(7);

	/** A new plan; nobody outside sees it yet. */
	public static Bazaar plan(Particulars particulars, BazaarPlan plan, Seed seed) {
		return new Bazaar(Ids.next(), 1, BazaarStatus.PLANNED, particulars, plan, Drawing.of(seed), null);
	}

	public Bazaar change(Particulars changed, BazaarPlan changedPlan) {
		requireStatus(BazaarStatus.PLANNED);
		return new Bazaar(this.id, this.version + 1, this.status, changed, changedPlan, this.drawing, null);
	}

	public BazaarEvent announce(Instant now) {
		requireStatus(BazaarStatus.PLANNED);
		if (!now.isBefore(this.particulars.applyUntil())) {
			throw new Conflict(TOO_LATE);
		}
		return new BazaarEvent(BazaarEvent.Kind.ANNOUNCED, next(BazaarStatus.ANNOUNCED, this.drawing), now);
	}

	/** Freezes the input; its hash stands before anybody can know the draw. */
	public BazaarEvent closeApplications(List<Applicant> applicants, Instant now) {
		requireStatus(BazaarStatus.ANNOUNCED);
		if (now.isBefore(this.particulars.applyUntil())) {
			throw new Conflict("applications-still-open");
		}
		String input = MarketText.write(market(applicants));
		Drawing frozen = Drawing.of(this.drawing.seed(), input);
		return new BazaarEvent(BazaarEvent.Kind.APPLICATIONS_CLOSED, next(BazaarStatus.APPLICATIONS_CLOSED, frozen),
				now);
	}

	/** Runs the allocation on the frozen input. */
	public Bazaar allocate() {
		requireStatus(BazaarStatus.APPLICATIONS_CLOSED);
		return next(BazaarStatus.ALLOCATED, this.drawing.resulting(allocation()));
	}

	/** What is published must still be what was allocated, to the byte. */
	public BazaarEvent publish(Instant now) {
		requireStatus(BazaarStatus.ALLOCATED);
		if (!allocation().hash().equals(this.drawing.resultHash())) {
			throw new Conflict("result-differs");
		}
		Bazaar published = next(BazaarStatus.PUBLISHED, this.drawing);
		return new BazaarEvent(BazaarEvent.Kind.ALLOCATION_PUBLISHED, new Bazaar(this.id, published.version,
				published.status, this.particulars, this.plan, this.drawing, now), now);
	}

	public BazaarEvent close(Instant now) {
		requireStatus(BazaarStatus.PUBLISHED);
		return new BazaarEvent(BazaarEvent.Kind.CLOSED, next(BazaarStatus.CLOSED, this.drawing), now);
	}

	/**
	 * The input that everybody may read, once there is one; never where owners' personal
	 * circumstances follow from it.
	 */
	public Optional<String> publicInput() {
		return Optional.ofNullable(this.plan.restsOnPersonalFacts() ? null : this.drawing.input());
	}

	/** The text of the result, for the same. */
	public Optional<String> publicResult() {
		return Optional
			.ofNullable(this.plan.restsOnPersonalFacts() ? this.drawing.publicResult() : this.drawing.result());
	}

	/** The allocation, computed anew from what was frozen. */
	public Allocation allocation() {
		String known = this.drawing.resultHash();
		return (known != null) ? Allocation.matching(frozen(), this.drawing.seed(), known)
				: Allocation.of(frozen(), this.drawing.seed());
	}

	public Market frozen() {
		return MarketParser.read(Objects.requireNonNull(this.drawing.input()));
	}

	/** The market as it would be with these applicants. */
	public Market market(List<Applicant> applicants) {
		return new Market(this.plan.orders(), this.plan.stalls(), this.plan.trades(), applicants);
	}

	public void requireOpen(Instant now) {
		if (this.status != BazaarStatus.ANNOUNCED || !now.isBefore(this.particulars.applyUntil())) {
			throw new Conflict(TOO_LATE);
		}
	}

	public void requireStatus(BazaarStatus needed) {
		if (this.status != needed) {
			throw new Conflict(STATUS_FORBIDS, this.status);
		}
	}

	/** The day it is where days end last: bazaars that ended before it are over. */
	public static LocalDate today(Instant now) {
		return LocalDate.ofInstant(now, WESTERNMOST);
	}

	/** Whether its last day is past, in the zone where it ends last. */
	public boolean isOver(Instant now) {
		return today(now).isAfter(this.particulars.endsOn());
	}

	/** What an outcome made known at that time is to the applicant. */
	public Placement placement(Outcome outcome, Instant given) {
		return new Placement(outcome.stalls(), outcome.wish(), outcome.waiting(), outcome.reason(),
				this.plan.hasPersonalReserves(),
				outcome.stalls().isEmpty() ? null : given.plus(this.particulars.answerDays(), ChronoUnit.DAYS));
	}

	private Bazaar next(BazaarStatus status, Drawing drawing) {
		return new Bazaar(this.id, this.version + 1, status, this.particulars, this.plan, drawing, this.publishedAt);
	}

}
