package id.sentra.training.trainer;

import java.util.UUID;

record TrainerResponse(UUID id, long version, String regionCode, String name, String username, boolean active) {

	static TrainerResponse of(Trainer trainer) {
		return new TrainerResponse(trainer.id(), trainer.version(), trainer.region().value(), trainer.name(),
				trainer.username(), trainer.active());
	}

}
