package id.sentra.training.venue;

import java.util.UUID;

import id.sentra.platform.tx.Transactions;
import id.sentra.training.catalogue.CatalogueService;
import org.springframework.stereotype.Service;

/** Keeps the venues, whose names are unique in their district. */
@Service
class VenueService extends CatalogueService<Venue, UUID> {

	VenueService(Transactions transactions, Venues venues) {
		super(transactions, venues, "venue-not-found", "venue-already-known");
	}

}
