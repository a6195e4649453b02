package id.sentra.gateway.imports.domain;

import java.util.UUID;

/** The import of a spreadsheet, as far as it has got. */
public record Import(UUID id, String fileName, Status status, Progress progress, Outcome outcome) {

	/** Whether no more is to come. */
	public boolean isFinished() {
		return this.status != Status.QUEUED && this.status != Status.RUNNING;
	}

	/** Where it stands. */
	public enum Status {

		QUEUED, RUNNING, COMPLETED, FAILED, CANCELLED

	}

	/** Rows found so far and rows dealt with. */
	public record Progress(long rows, long processed) {
	}

	/** What became of the rows; together they are the rows dealt with. */
	public record Outcome(long accepted, long updated, long unchanged, long rejected) {
	}

}
