package id.sentra.training.enrolment.domain;

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

	/** A seat became free: whoever waits first takes it. */
	Seating withoutOneConfirmed() {
		return (this.waiting > 0) ? withoutOneWaiting()
				: new Seating(this.capacity, this.confirmed - 1, 0, this.lastTicket);
	}

	/** Seats that would be free for those who wait. */
	int promotedWith(int seats) {
		return Math.min(seats - this.confirmed, this.waiting);
	}

	Seating resized(int seats) {
		int promoted = promotedWith(seats);
		return new Seating(seats, this.confirmed + promoted, this.waiting - promoted, this.lastTicket);
	}

	Seating withoutWaiting() {
		return new Seating(this.capacity, this.confirmed, 0, this.lastTicket);
	}

	Seating empty() {
		return new Seating(this.capacity, 0, 0, this.lastTicket);
	}

}
