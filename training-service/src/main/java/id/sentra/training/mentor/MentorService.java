package id.sentra.training.mentor;

import java.util.UUID;

import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.training.catalogue.CatalogueService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Keeps the mentors, whose accounts are the dinas's to know. */
@Service
class MentorService extends CatalogueService<Mentor, UUID> {

	private final Mentors mentors;

	MentorService(Transactions transactions, Mentors mentors) {
		super(transactions, mentors, "mentor-not-found", "mentor-already-known");
		this.mentors = mentors;
	}

	/** Of the region asked for, which lies within or around the caller's own. */
	@Override
	public Mono<Page<Mentor>> list(@Nullable RegionCode region, PageRequest page, CurrentUser user) {
		requireReader(user);
		if (region != null && !isNear(region, user)) {
			throw new NotAllowed("region-not-allowed");
		}
		return super.list((region != null) ? region : user.scope().region().orElse(null), page, user);
	}

	/** A new one with the next code; conflict when its account is a mentor's already. */
	Mono<Mentor> add(MentorRequest.NewMentor mentor, CurrentUser user) {
		return add(mentor.region(), this.mentors.nextCode().map(mentor::coded), user);
	}

	@Override
	protected void requireReader(CurrentUser user) {
		user.require(Role.OFFICER, Role.AUDITOR, Role.ADMIN);
	}

	@Override
	protected boolean isVisible(Mentor mentor, CurrentUser user) {
		return isNear(mentor.region(), user);
	}

	/** An officer of a district may see the mentors of its regency. */
	private static boolean isNear(RegionCode region, CurrentUser user) {
		return user.scope().covers(region) || user.scope().region().filter((own) -> own.isWithin(region)).isPresent();
	}

}
