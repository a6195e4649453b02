package id.sentra.training.mentoring;

import java.util.List;

import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.error.Refused;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.training.mentoring.domain.MentoringRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Keeps the rules of mentoring: each follows the one before, none is changed. */
@Service
public class MentoringRuleService {

	private final Transactions transactions;

	private final MentoringRules rules;

	private final MentoringTimes times;

	MentoringRuleService(Transactions transactions, MentoringRules rules, MentoringTimes times) {
		this.transactions = transactions;
		this.rules = rules;
		this.times = times;
	}

	public Mono<List<MentoringRule>> list(@Nullable RegionCode region, CurrentUser user) {
		user.require(Role.OFFICER, Role.AUDITOR, Role.ADMIN);
		RegionCode within = (region != null) ? region : user.scope().region().orElse(null);
		return this.transactions.in(user.scope(), this.rules.list(within));
	}

	/** Refused unless it begins today or later, and after the last one of its region. */
	public Mono<MentoringRule> add(MentoringRule rule, CurrentUser user) {
		RegionCode region = new RegionCode(rule.region());
		user.require(Role.OFFICER, Role.ADMIN);
		if (!user.scope().covers(region)) {
			throw new NotAllowed("region-not-allowed");
		}
		if (rule.from().isBefore(this.times.today(region))) {
			throw new Refused("mentoring-rule-begins-too-early");
		}
		return this.transactions.in(user.scope(),
				this.rules.add(rule)
					.filter(Boolean::booleanValue)
					.switchIfEmpty(Mono.error(() -> new Refused("mentoring-rule-begins-too-early")))
					.thenReturn(rule));
	}

}
