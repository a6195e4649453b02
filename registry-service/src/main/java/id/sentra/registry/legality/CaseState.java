package id.sentra.registry.legality;

/** Whether a case goes on, or how it ended. */
enum CaseState {

	OPEN, GRANTED, REFUSED, GIVEN_UP

}
