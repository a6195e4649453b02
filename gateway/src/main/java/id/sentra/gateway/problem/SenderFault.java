package id.sentra.gateway.problem;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A body did not come as it should: its sender's doing, whoever was to read it. */
public class SenderFault extends ResponseStatusException {

	public SenderFault(HttpStatus status, Throwable cause) {
		super(status, null, cause);
	}

}
