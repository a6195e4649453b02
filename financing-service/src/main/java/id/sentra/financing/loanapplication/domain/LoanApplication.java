package id.sentra.financing.loanapplication.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.loanapplication.domain.ApplicationEvent.Kind;
import id.sentra.financing.programme.domain.Programme;
import id.sentra.financing.programme.domain.Purpose;
import id.sentra.financing.schedule.domain.LoanTerms;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.error.Refused;
import id.sentra.platform.id.Ids;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * An SME's application for a loan. Immutable: every step returns it one version higher,
 * with the event that tells of it where others are told.
 */
public record LoanApplication(UUID id, long version, Applicant applicant, Request request, ApplicationStatus status,
		Origin origin, Findings findings) {

	/** Who ends an application when registry says that two SMEs are one. */
	private static final String REGISTRY = "registry";

	private static final String SME_MERGED = "SME_MERGED";

	private static final String SME_ERASED = "SME_ERASED";

	/** A new draft. */
	public static LoanApplication open(Applicant applicant, Request request, Origin origin) {
		return new LoanApplication(Ids.next(), 1, applicant, request, ApplicationStatus.DRAFT, origin,
				new Findings(null, null, null));
	}

	/** Another request, while it is a draft. */
	public LoanApplication change(Request changed) {
		require(this.status == ApplicationStatus.DRAFT);
		return new LoanApplication(this.id, this.version + 1, this.applicant, changed, this.status, this.origin,
				this.findings);
	}

	/** Submitted and scored in one step, each with its event. */
	public List<ApplicationEvent> submit(Score score, Instant now) {
		require(this.status == ApplicationStatus.DRAFT);
		Findings scored = new Findings(score, null, null);
		LoanApplication submitted = next(ApplicationStatus.SCORED, scored);
		return List.of(new ApplicationEvent(Kind.SUBMITTED, submitted, now),
				new ApplicationEvent(Kind.SCORED, submitted.next(ApplicationStatus.SCORED, scored), now));
	}

	/** Scored anew, before anything is proposed. */
	public ApplicationEvent score(Score score, Instant now) {
		require(this.status == ApplicationStatus.SCORED);
		return new ApplicationEvent(Kind.SCORED, next(this.status, new Findings(score, null, null)), now);
	}

	/**
	 * A maker proposes terms, which are within the programme's limits.
	 * @throws Refused when the score is below what the programme asks for, or the amount
	 * above what the SME asked for
	 */
	public ApplicationEvent propose(Proposal proposal, Programme programme) {
		require(this.status == ApplicationStatus.SCORED);
		requireNotApplied(proposal.maker());
		requireReaching(programme);
		if (proposal.terms().principal().compareTo(this.request.amount()) > 0) {
			throw new Refused("proposal-above-request", this.request.amount().toString());
		}
		return new ApplicationEvent(Kind.PROPOSED,
				next(ApplicationStatus.PROPOSED, new Findings(this.findings.score(), proposal, null)), proposal.at());
	}

	/**
	 * Another person than the maker approves, up to what that person may decide.
	 */
	public ApplicationEvent approve(Decision decision, Rupiah limit) {
		Proposal proposal = proposalFor(decision);
		if (proposal.terms().principal().compareTo(limit) > 0) {
			throw new NotAllowed("approval-limit-exceeded", limit.toString());
		}
		return decided(Kind.APPROVED, ApplicationStatus.APPROVED, decision);
	}

	public ApplicationEvent reject(Decision decision) {
		proposalFor(decision);
		return decided(Kind.REJECTED, ApplicationStatus.REJECTED, decision);
	}

	/**
	 * Rejected since its score is below what the programme asks for: although nobody may
	 * propose it, or proposed under rules that have changed since.
	 * @throws Conflict when the score suffices
	 */
	public ApplicationEvent rejectForScore(Decision decision, Programme programme) {
		if (this.status == ApplicationStatus.PROPOSED) {
			proposalFor(decision);
		}
		else {
			require(this.status == ApplicationStatus.SCORED);
			requireNotApplied(decision.by());
		}
		if (reaches(programme)) {
			throw new Conflict("score-suffices", programme.limits().points());
		}
		return decided(Kind.REJECTED, ApplicationStatus.REJECTED, decision);
	}

	/** The same with a score by the rules of today, by which it is decided now. */
	public LoanApplication withScore(Score score) {
		return new LoanApplication(this.id, this.version, this.applicant, this.request, this.status, this.origin,
				new Findings(score, this.findings.proposal(), this.findings.decision()));
	}

	/**
	 * @throws Refused when the score is below what the programme asks for
	 */
	public LoanApplication requireReaching(Programme programme) {
		if (!reaches(programme)) {
			throw new Refused("score-too-low", programme.limits().points());
		}
		return this;
	}

	private boolean reaches(Programme programme) {
		Score score = this.findings.score();
		return score != null && score.points() >= programme.limits().points();
	}

	/** Withdrawn by the owner or for the owner, before it is decided. */
	public ApplicationEvent withdraw(Instant now) {
		require(this.status.mayBeWithdrawn());
		return new ApplicationEvent(Kind.WITHDRAWN, next(ApplicationStatus.WITHDRAWN, this.findings), now);
	}

	/** Given up because the SME, by now one with another, has one that is further. */
	public ApplicationEvent giveUpForMerger(Instant now) {
		return giveUpBecause(SME_MERGED, now);
	}

	/** Given up because nobody may know any more whose it is. */
	public ApplicationEvent giveUpForErasure(Instant now) {
		return giveUpBecause(SME_ERASED, now);
	}

	private ApplicationEvent giveUpBecause(String reason, Instant now) {
		require(this.status.next().contains(ApplicationStatus.WITHDRAWN));
		return decided(Kind.WITHDRAWN, ApplicationStatus.WITHDRAWN, new Decision(REGISTRY, now, List.of(reason), null));
	}

	/** Given up after approval; its reservation is given back. */
	public ApplicationEvent giveUpApproved(Instant now) {
		return giveUp(ApplicationStatus.APPROVED, now);
	}

	/** Given up because its contract was cancelled before anything was paid out. */
	public ApplicationEvent giveUpContracted(Instant now) {
		return giveUp(ApplicationStatus.CONTRACTED, now);
	}

	private ApplicationEvent giveUp(ApplicationStatus from, Instant now) {
		require(this.status == from);
		return new ApplicationEvent(Kind.WITHDRAWN, next(ApplicationStatus.WITHDRAWN, this.findings), now);
	}

	/** A contract has been made of it. */
	public LoanApplication contracted() {
		require(this.status == ApplicationStatus.APPROVED);
		return next(ApplicationStatus.CONTRACTED, this.findings);
	}

	private Proposal proposalFor(Decision decision) {
		Proposal proposal = this.findings.proposal();
		if (this.status != ApplicationStatus.PROPOSED || proposal == null) {
			throw new Conflict("application-status-forbids", this.status);
		}
		if (proposal.maker().equalsIgnoreCase(decision.by())) {
			throw new NotAllowed("approver-is-maker");
		}
		requireNotApplied(decision.by());
		return proposal;
	}

	/**
	 * Who applied for an owner neither proposes nor decides nor pays out.
	 * @throws NotAllowed for that person
	 */
	public void requireNotApplied(String by) {
		if (this.origin.by().equalsIgnoreCase(by)
				|| this.origin.atTheCounter().stream().anyMatch(by::equalsIgnoreCase)) {
			throw new NotAllowed("decider-applied");
		}
	}

	private ApplicationEvent decided(Kind kind, ApplicationStatus decided, Decision decision) {
		return new ApplicationEvent(kind,
				next(decided, new Findings(this.findings.score(), this.findings.proposal(), decision)), decision.at());
	}

	private LoanApplication next(ApplicationStatus changed, Findings found) {
		require(this.status.next().contains(changed));
		return new LoanApplication(this.id, this.version + 1, this.applicant, this.request, changed, this.origin,
				found);
	}

	private void require(boolean allowed) {
		if (!allowed) {
			throw new Conflict("application-status-forbids", this.status);
		}
	}

	/** Whose application it is; without a name when the SME is not known here. */
	public record Applicant(UUID smeId, RegionCode region, @Nullable String name) {
	}

	/** What the SME asks for. */
	public record Request(String programme, Rupiah amount, int months, Purpose purpose) {
	}

	/**
	 * Who drafted it, and when.
	 *
	 * @param atTheCounter officers who did something about it for the owner
	 */
	public record Origin(String by, Instant at, List<String> atTheCounter) {

		public Origin(String by, Instant at) {
			this(by, at, List.of());
		}

	}

	/** What has been found about it so far. */
	public record Findings(@Nullable Score score, @Nullable Proposal proposal, @Nullable Decision decision) {
	}

	/** The terms a maker proposes, under a version of the programme's rules. */
	public record Proposal(String maker, Instant at, int programmeVersion, LoanTerms terms) {
	}

	/** Who decided, why not if so, and from which budget an approval reserves. */
	public record Decision(String by, Instant at, List<String> reasons, @Nullable RegionCode budget) {
	}

}
