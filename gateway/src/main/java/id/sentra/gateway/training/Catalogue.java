package id.sentra.gateway.training;

import java.util.List;
import java.util.UUID;

/** What a session is made of. */
public record Catalogue(List<Course> courses, List<Venue> venues, List<Trainer> trainers) {

	/** What new sessions may be made with. */
	public Catalogue inUse() {
		return new Catalogue(this.courses.stream().filter(Course::active).toList(),
				this.venues.stream().filter(Venue::active).toList(),
				this.trainers.stream().filter(Trainer::active).toList());
	}

	/** A course. */
	public record Course(String code, String name, boolean active) {
	}

	/** A venue and its seats. */
	public record Venue(UUID id, String name, int seats, boolean active) {
	}

	/** A trainer. */
	public record Trainer(UUID id, String name, String username, boolean active) {
	}

}
