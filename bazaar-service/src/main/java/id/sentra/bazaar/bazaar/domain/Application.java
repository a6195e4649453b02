package id.sentra.bazaar.bazaar.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import id.sentra.bazaar.allocation.domain.Applicant;
import id.sentra.bazaar.bazaar.domain.ApplicationStatus.Step;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.id.Ids;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * An SME's application for a stall at a bazaar, until the day's sales. Immutable, as the
 * bazaar. The {@code cause} says by a code why it was ended or passed over without its
 * SME having asked for that.
 */
public record Application(UUID id, long version, UUID bazaarId, Party sme, Wish wish, ApplicationStatus status,
		Set<Criterion> criteria, @Nullable Integer points, @Nullable Placement placement, @Nullable String cause) {

	/** Code of the conflict when the status does not allow the step. */
	public static final String STATUS_FORBIDS = "application-status-forbids";

	public Application {
		criteria = Set.copyOf(criteria);
	}

	/** The SME and its district; without a name when the SME is not known here. */
	public record Party(UUID id, RegionCode region, @Nullable String name) {
	}

	public static ApplicationEvent apply(UUID bazaarId, Party sme, Wish wish, Instant now) {
		Application made = new Application(Ids.next(), 1, bazaarId, sme, wish, ApplicationStatus.SUBMITTED, Set.of(),
				null, null, null);
		return new ApplicationEvent(ApplicationEvent.Kind.APPLIED, made, now, null);
	}

	/** Takes a free stall after the result; it is accepted with that. */
	public static ApplicationEvent claim(UUID bazaarId, Party sme, Wish wish, Placement placement, Instant now) {
		Application made = new Application(Ids.next(), 1, bazaarId, sme, wish, ApplicationStatus.ACCEPTED, Set.of(),
				null, placement, null);
		return new ApplicationEvent(ApplicationEvent.Kind.ACCEPTED, made, now, null);
	}

	public ApplicationEvent withdraw(Instant now) {
		require(Step.WITHDRAW);
		return event(ApplicationEvent.Kind.WITHDRAWN, with(ApplicationStatus.WITHDRAWN, null), now);
	}

	/** Taken out by us, for a reason that its SME is told. */
	public ApplicationEvent withdraw(String cause, Instant now) {
		ApplicationEvent event = withdraw(now);
		return event(event.kind(), event.application().because(cause), now);
	}

	/** The allocation's answer, at its publication or later from the queue. */
	public ApplicationEvent place(Placement placed, Instant now) {
		require(Step.PLACE);
		boolean given = placed.reason().placed();
		return new ApplicationEvent(given ? ApplicationEvent.Kind.ALLOCATED : ApplicationEvent.Kind.WAITLISTED,
				with(given ? ApplicationStatus.ALLOCATED : ApplicationStatus.WAITLISTED, placed), now, null);
	}

	public ApplicationEvent accept(Instant now) {
		require(Step.ACCEPT);
		if (this.placement != null && this.placement.answerBy() != null && now.isAfter(this.placement.answerBy())) {
			throw new Conflict("answer-too-late");
		}
		return event(ApplicationEvent.Kind.ACCEPTED, with(ApplicationStatus.ACCEPTED, this.placement), now);
	}

	/** Turned down, not answered in time, or still waiting when the bazaar closes. */
	public ApplicationEvent decline(Instant now) {
		require(Step.DECLINE);
		return event(ApplicationEvent.Kind.DECLINED, without(ApplicationStatus.DECLINED), now);
	}

	/** Ended by us, for a reason that its SME is told. */
	public ApplicationEvent decline(String cause, Instant now) {
		ApplicationEvent event = decline(now);
		return event(event.kind(), event.application().because(cause), now);
	}

	/** Not answered in time, or ended by us before that. */
	public ApplicationEvent lapse(Instant now) {
		return (this.cause != null) ? decline(this.cause, now) : decline(now);
	}

	/** Gives an accepted stall back. */
	public ApplicationEvent release(Instant now) {
		require(Step.RELEASE);
		return event(ApplicationEvent.Kind.RELEASED, without(ApplicationStatus.RELEASED), now);
	}

	/** Taken back by us, for a reason. */
	public ApplicationEvent release(String cause, Instant now) {
		ApplicationEvent event = release(now);
		return event(event.kind(), event.application().because(cause), now);
	}

	public ApplicationEvent reportSales(Sales sales, Instant now) {
		require(Step.REPORT_SALES);
		return new ApplicationEvent(ApplicationEvent.Kind.SALES_REPORTED, with(this.status, this.placement), now,
				sales);
	}

	/** A day's sales; confirmed when somebody of the dinas says so. */
	public record Sales(LocalDate day, Rupiah amount, boolean confirmed) {
	}

	/** As the allocation sees it, with the criteria it meets. */
	public Applicant applicant(BazaarPlan plan, Set<Criterion> met) {
		return new Applicant(this.id, this.wish.trade(), plan.points().of(met), plan.zonePoints(met),
				plan.reservesOf(met), this.wish.need(), this.wish.stalls());
	}

	private Application without(ApplicationStatus next) {
		return with(next, (this.placement != null) ? this.placement.withoutStalls() : null);
	}

	private Application with(ApplicationStatus next, @Nullable Placement placed) {
		return new Application(this.id, this.version + 1, this.bazaarId, this.sme, this.wish, next, this.criteria,
				this.points, placed, null);
	}

	private Application because(String code) {
		return new Application(this.id, this.version, this.bazaarId, this.sme, this.wish, this.status, this.criteria,
				this.points, this.placement, code);
	}

	private static ApplicationEvent event(ApplicationEvent.Kind kind, Application application, Instant now) {
		return new ApplicationEvent(kind, application, now, null);
	}

	private void require(Step step) {
		if (this.status.after(step).isEmpty()) {
			throw new Conflict(STATUS_FORBIDS, this.status);
		}
	}

}
