package id.sentra.training.mentoring;

import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What of mentorings a caller sees: those of a scope, and of those a mentor only the own.
 *
 * @param mentor the account whose own ones they are; null for who sees all of the scope
 */
record MentoringVisibility(Scope scope, @Nullable String mentor) {

	/** Refused for roles that mentorings are not for. */
	static MentoringVisibility of(CurrentUser user) {
		user.require(Role.SME_OWNER, Role.OFFICER, Role.MENTOR, Role.AUDITOR, Role.ADMIN);
		boolean dinas = user.has(Role.OFFICER) || user.has(Role.AUDITOR) || user.has(Role.ADMIN);
		boolean own = user.has(Role.MENTOR) && !dinas;
		return new MentoringVisibility(user.scope(), own ? user.username() : null);
	}

}
