package id.sentra.gateway.training.domain;

import java.util.List;
import java.util.UUID;

/** What a session is made of. */
public record Catalogue(List<Course> courses, List<Venue> venues, List<Trainer> trainers) {

	/** A course. */
	public record Course(String code, String name) {
	}

	/** A venue and its seats. */
	public record Venue(UUID id, String name, int seats) {
	}

	/** A trainer. */
	public record Trainer(UUID id, String name) {
	}

}
