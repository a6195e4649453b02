package id.sentra.bazaar.bazaar.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import id.sentra.bazaar.allocation.domain.Reason;
import id.sentra.bazaar.bazaar.AllocationService;
import id.sentra.bazaar.bazaar.PreviewLine;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What an allocation makes of each applicant, before it is published. */
@RestController
class PreviewController {

	private final AllocationService allocations;

	private final Explanations explanations;

	PreviewController(AllocationService allocations, Explanations explanations) {
		this.allocations = allocations;
		this.explanations = explanations;
	}

	@Allowed({ Role.ORGANISER, Role.OFFICER, Role.ADMIN })
	@GetMapping("/api/bazaar/bazaars/{id}/preview")
	Mono<Page<PreviewLineResponse>> preview(@PathVariable UUID id, PageRequest page, CurrentUser user, Locale locale) {
		UUID after = page.afterId();
		String from = (after != null) ? after.toString() : "";
		return this.allocations.preview(id, user)
			.map((lines) -> lines.stream()
				.filter((line) -> line.application().id().toString().compareTo(from) > 0)
				.limit(page.rows())
				.toList())
			.map((lines) -> page.of(lines, (line) -> line.application().id().toString())
				.map((line) -> of(line, locale)));
	}

	private PreviewLineResponse of(PreviewLine line, Locale locale) {
		return new PreviewLineResponse(line.application().id(), line.application().sme().id(),
				line.application().sme().name(), line.application().wish().trade(), line.application().wish().stalls(),
				line.outcome().stalls(), line.outcome().waiting(), line.outcome().reason(),
				this.explanations.inDraft(line.outcome(), locale));
	}

	/** An applicant's wishes and what they come to, with the reason and its sentence. */
	record PreviewLineResponse(UUID applicationId, UUID smeId, @Nullable String smeName, String trade,
			List<String> wishes, List<String> stalls, int waiting, Reason reason, @Nullable String explanation) {
	}

}
