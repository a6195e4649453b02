package id.sentra.training.session.domain;

import java.util.List;
import java.util.UUID;

/** What is taught, when, by whom and for how many. */
public record SessionPlan(CourseName course, String title, Period period, List<UUID> trainers, int capacity) {

	public SessionPlan {
		trainers = trainers.stream().distinct().sorted().toList();
	}

	/** A course as others know it. */
	public record CourseName(String code, String name) {
	}

}
