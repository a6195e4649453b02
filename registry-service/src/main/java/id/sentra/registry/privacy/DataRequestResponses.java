package id.sentra.registry.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import id.sentra.platform.region.Regions;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.web.ETags;
import id.sentra.registry.privacy.domain.DataRequest;
import id.sentra.registry.privacy.domain.RequestRegulations;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Requests as they are answered over HTTP, with the time that is left. */
@Component
class DataRequestResponses {

	private final RequestRegulations regulations;

	private final Regions regions;

	private final Clock clock;

	DataRequestResponses(RequestRegulations regulations, Regions regions, Clock clock) {
		this.regions = regions;
		this.regulations = regulations;
		this.clock = clock;
	}

	DataRequestResponse of(DataRequest request, CurrentUser user) {
		Instant now = this.clock.instant();
		return DataRequestResponse.of(request, this.regions.name(request.subject().region()).orElse(""),
				this.regulations.on(LocalDate.ofInstant(now, ZoneOffset.UTC)).of(request.kind()).reasons(), now, user);
	}

	ResponseEntity<DataRequestResponse> ok(DataRequest request, CurrentUser user) {
		return ResponseEntity.ok().eTag(ETags.of(request.version())).body(of(request, user));
	}

}
