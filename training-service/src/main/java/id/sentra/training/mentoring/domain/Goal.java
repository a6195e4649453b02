package id.sentra.training.mentoring.domain;

/** What is to be reached: its kind for everybody, its words for who is part of it. */
public record Goal(GoalKind kind, String text) {
}
