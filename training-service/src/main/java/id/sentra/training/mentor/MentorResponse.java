package id.sentra.training.mentor;

import java.util.UUID;

import id.sentra.training.mentor.domain.Mentor;

/** A mentor. */
record MentorResponse(UUID id, long version, String regionCode, String code, String name, String username,
		boolean active) {

	static MentorResponse of(Mentor mentor) {
		return new MentorResponse(mentor.id(), mentor.version(), mentor.region().value(), mentor.badge().code(),
				mentor.badge().name(), mentor.badge().username(), mentor.active());
	}

}
