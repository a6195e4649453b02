package id.sentra.bazaar.bazaar.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import id.sentra.bazaar.allocation.domain.Outcome;
import id.sentra.bazaar.allocation.domain.Reason;
import id.sentra.bazaar.bazaar.PublicResults.Line;
import id.sentra.bazaar.bazaar.domain.Application;
import id.sentra.bazaar.bazaar.domain.Placement;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentence that says to an applicant why it got what it got. */
@Component
class Explanations {

	private final MessageSource messages;

	Explanations(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * To the applicant; nothing before the result and after the stall was given back,
	 * unless it was us who ended it.
	 */
	ApplicationResponse explained(Application application, CurrentUser user, Locale locale) {
		Placement placed = application.placement();
		Reason reason = (placed == null) ? null : user.has(Role.SME_OWNER) ? placed.toApplicant() : placed.reason();
		return ApplicationResponse.of(application, reason, sentence(application, reason, locale));
	}

	private @Nullable String sentence(Application application, @Nullable Reason reason, Locale locale) {
		Placement placed = application.placement();
		if (application.cause() != null) {
			return this.messages.getMessage("cause." + application.cause(), null, locale);
		}
		if (placed == null) {
			return null;
		}
		if (reason == null) {
			return this.messages.getMessage("reason.hidden", null, locale);
		}
		int points = (application.points() != null) ? application.points() : 0;
		return sentence("reason.", reason, placed.stalls(), locale, placed.wish(), points);
	}

	/** To everybody; without the points. */
	@Nullable String inPublic(Line line, Locale locale) {
		Reason reason = line.reason();
		if (reason == null) {
			return this.messages.getMessage(line.stalls().isEmpty() ? "result.without-stall" : "result.with-stall",
					new Object[] { String.join(", ", line.stalls()) }, locale);
		}
		return sentence("result.", reason, line.stalls(), locale, line.wish());
	}

	/** To the organiser, before the result; without the points. */
	@Nullable String inDraft(Outcome outcome, Locale locale) {
		return sentence("result.", outcome.reason(), outcome.stalls(), locale, outcome.wish());
	}

	private @Nullable String sentence(String kind, Reason reason, List<String> stalls, Locale locale,
			Object... figures) {
		if (reason.placed() && stalls.isEmpty()) {
			return null;
		}
		Object[] words = Stream.concat(Stream.of(String.join(", ", stalls)), Stream.of(figures)).toArray();
		return this.messages.getMessage(kind + reason, words, locale);
	}

}
