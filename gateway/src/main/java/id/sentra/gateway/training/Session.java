package id.sentra.gateway.training;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A training session; local times are those on the clock at the venue. */
public record Session(UUID id, long version, String state, String courseCode, String courseName, String title,
		Venue venue, List<Trainer> trainers, Instant startsAt, Instant endsAt, LocalDateTime localStart,
		LocalDateTime localEnd, String zone, int capacity, @Nullable String cancelReason) {

	public boolean isScheduled() {
		return this.state.equals("SCHEDULED");
	}

	public boolean isCompleted() {
		return this.state.equals("COMPLETED");
	}

	public boolean isCancelled() {
		return this.state.equals("CANCELLED");
	}

	/** Whether it is of the course, and whoever lost a place in another can come. */
	public boolean mayReplace(String course, Instant now) {
		return isScheduled() && this.courseCode.equals(course) && !hasBegun(now);
	}

	public boolean hasBegun(Instant now) {
		return !now.isBefore(this.startsAt);
	}

	/** Whether it is over and nobody has closed it yet. */
	public boolean waitsForCompletion(Instant now) {
		return isScheduled() && now.isAfter(this.endsAt);
	}

	/** Whether somebody known as a trainer by that id teaches it. */
	public boolean isTaughtBy(UUID trainer) {
		return this.trainers.stream().anyMatch((one) -> one.id().equals(trainer));
	}

	/** Who teaches. */
	public record Trainer(UUID id, String name) {
	}

	/** Where it is held. */
	public record Venue(UUID id, String name, String regionCode, String regionName) {
	}

}
