package id.sentra.training.mentor;

import java.util.UUID;

record MentorResponse(UUID id, long version, String regionCode, String code, String name, String username,
		boolean active) {

	static MentorResponse of(Mentor mentor) {
		return new MentorResponse(mentor.id(), mentor.version(), mentor.region().value(), mentor.code(), mentor.name(),
				mentor.username(), mentor.active());
	}

}
