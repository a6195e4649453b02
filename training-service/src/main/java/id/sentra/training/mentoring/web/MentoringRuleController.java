package id.sentra.training.mentoring.web;

import java.time.LocalDate;
import java.util.List;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.IdempotentRequest;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import id.sentra.training.mentoring.MentoringRuleService;
import id.sentra.training.mentoring.domain.MentoringRule;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How many open mentorings a mentor may have: rules by region and date. */
@RestController
@RequestMapping("/api/training/mentoring-rules")
class MentoringRuleController {

	private static final int MOST_OPEN = 500;

	private static final int LONGEST_BASIS = 150;

	private final MentoringRuleService service;

	private final Regions regions;

	MentoringRuleController(MentoringRuleService service, Regions regions) {
		this.service = service;
		this.regions = regions;
	}

	@Allowed({ Role.OFFICER, Role.AUDITOR, Role.ADMIN })
	@GetMapping
	Mono<Rules> list(@RequestParam(required = false) @Nullable RegionCode region, CurrentUser user) {
		return this.service.list(region, user).map((found) -> new Rules(found.stream().map(RuleResponse::of).toList()));
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@Answers(value = RuleResponse.class, status = 201)
	@PostMapping
	Mono<ResponseEntity<byte[]>> add(@RequestBody RuleRequest body, CurrentUser user, IdempotentRequest request) {
		MentoringRule rule = body.read(this.regions);
		return request.once(body, () -> this.service.add(rule, user)
			.map((added) -> ResponseEntity.status(HttpStatus.CREATED).body(RuleResponse.of(added))));
	}

	/** A rule that follows. */
	record RuleRequest(@Nullable String regionCode, @Nullable LocalDate from, @Nullable Integer mostOpen,
			@Nullable String legalBasis) {

		MentoringRule read(Regions regions) {
			RequestFields fields = new RequestFields();
			Field<RegionCode> region = fields.parsed("regionCode", this.regionCode, "region",
					(text) -> RegionCode.parse(text).filter(regions::exists));
			Field<LocalDate> first = MentoringRequests.day("from", this.from, fields);
			Field<Integer> most = fields.number("mostOpen", this.mostOpen, 1, MOST_OPEN);
			Field<String> basis = fields.notes("legalBasis", this.legalBasis, LONGEST_BASIS);
			return new MentoringRule(region.value().value(), first.value(), most.value(), basis.value());
		}

	}

	/** One rule, its region ({@code *} the whole country) and the day it begins. */
	record RuleResponse(String regionCode, LocalDate from, int mostOpen, String legalBasis) {

		static RuleResponse of(MentoringRule rule) {
			return new RuleResponse(rule.region(), rule.from(), rule.mostOpen(), rule.legalBasis());
		}

	}

	/** Those of the smallest region first, the latest first. */
	record Rules(List<RuleResponse> items) {
	}

}
