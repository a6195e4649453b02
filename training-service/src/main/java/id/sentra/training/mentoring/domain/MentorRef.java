package id.sentra.training.mentoring.domain;

import java.util.UUID;

/** The mentor of an SME; others know the code only. */
public record MentorRef(UUID mentorId, String code, String name) {
}
