package id.sentra.training.enrolment.domain;

import java.util.List;

/**
 * The seats of a session in numbers. Nobody waits while a seat is free.
 */
public record Seating(int capacity, int confirmed, int waiting, long lastTicket) {

	public Seating {
		if (confirmed < 0 || confirmed > capacity || waiting < 0 || (waiting > 0 && confirmed < capacity)) {
			throw new IllegalArgumentException("impossible seating");
		}
	}

	boolean isFull() {
		return this.confirmed == this.capacity;
	}

	/** One more comes: to a seat if one is free, else to the end of the waiting list. */
	Seating oneMore() {
		return isFull() ? new Seating(this.capacity, this.confirmed, this.waiting + 1, this.lastTicket + 1)
				: new Seating(this.capacity, this.confirmed + 1, this.waiting, this.lastTicket + 1);
	}

	Seating withoutOneWaiting() {
		return new Seating(this.capacity, this.confirmed, this.waiting - 1, this.lastTicket);
	}

	/** So many seats became free; the events say who got one and who waits no longer. */
	Seating after(int freed, List<EnrolmentEvent> events) {
		return moved(this.capacity, this.confirmed - freed, events, events.size() - freed);
	}

	/** Has other seats; the events say who got one and who waits no longer. */
	Seating resized(int seats, List<EnrolmentEvent> events) {
		return moved(seats, this.confirmed, events, events.size());
	}

	private Seating moved(int seats, int seated, List<EnrolmentEvent> events, int served) {
		int promoted = (int) events.stream().filter((event) -> event.kind() == EnrolmentEvent.Kind.PROMOTED).count();
		return new Seating(seats, seated + promoted, this.waiting - served, this.lastTicket);
	}

	Seating withoutWaiting() {
		return new Seating(this.capacity, this.confirmed, 0, this.lastTicket);
	}

	Seating empty() {
		return new Seating(this.capacity, 0, 0, this.lastTicket);
	}

}
