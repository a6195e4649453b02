package id.sentra.training.trainer;

import java.util.UUID;

import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.tx.Transactions;
import id.sentra.training.catalogue.CatalogueService;
import org.springframework.stereotype.Service;

/** Keeps the trainers, whose accounts are the staff's to know. */
@Service
class TrainerService extends CatalogueService<Trainer, UUID> {

	TrainerService(Transactions transactions, Trainers trainers) {
		super(transactions, trainers, "trainer-not-found", "trainer-already-known");
	}

	@Override
	protected void requireReader(CurrentUser user) {
		user.requireStaff();
	}

}
