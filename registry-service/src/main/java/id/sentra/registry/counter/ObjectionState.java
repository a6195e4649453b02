package id.sentra.registry.counter;

/** Whether the owner objected to what was done in a visit. */
enum ObjectionState {

	NONE, OPEN, ANSWERED

}
