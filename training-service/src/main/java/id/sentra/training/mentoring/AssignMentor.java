package id.sentra.training.mentoring;

import java.util.UUID;

import id.sentra.training.mentoring.domain.MentoringTerms;

/** Gives an SME a mentor. */
public record AssignMentor(UUID smeId, UUID mentorId, MentoringTerms terms) {
}
