package id.sentra.training.enrolment.domain;

import java.time.Instant;
import java.util.UUID;

/** The session enrolled in. */
public record Occasion(UUID sessionId, String courseCode, String courseName, String title, Instant startsAt) {
}
