package id.sentra.training.session;

import java.util.List;
import java.util.UUID;

import id.sentra.training.session.domain.Session;
import org.jspecify.annotations.Nullable;

/**
 * A session with the names of its trainers, its seats taken and how many wait, and why it
 * was cancelled.
 */
record SessionView(Session session, List<Teacher> trainers, int enrolled, int waiting, @Nullable String cancelReason) {

	SessionView {
		trainers = List.copyOf(trainers);
	}

	record Teacher(UUID id, String name) {
	}

}
