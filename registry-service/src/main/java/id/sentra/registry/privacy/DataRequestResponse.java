package id.sentra.registry.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.registry.privacy.domain.DataRequest;
import id.sentra.registry.privacy.domain.DataRequest.Answer;
import id.sentra.registry.privacy.domain.DataRequest.Asked;
import id.sentra.registry.privacy.domain.PersonalField;
import id.sentra.registry.privacy.domain.RequestChannel;
import id.sentra.registry.privacy.domain.RequestKind;
import id.sentra.registry.privacy.domain.RequestState;
import org.jspecify.annotations.Nullable;

/**
 * A request about personal data. Owners see no names of officers.
 *
 * @param hoursLeft whole hours until it is due, negative when it is late; null when it
 * was answered
 * @param reasons codes of the reasons for which it may be refused
 */
record DataRequestResponse(UUID id, long version, UUID smeId, @Nullable String smeName, String regionCode,
		String regionName, RequestKind kind, List<PersonalField> fields, RequestChannel channel, RequestState state,
		Instant receivedAt, @Nullable String receivedBy, Instant dueAt, @Nullable Long hoursLeft,
		@Nullable String reason, @Nullable Instant answeredAt, @Nullable String answeredBy, List<String> reasons) {

	static DataRequestResponse of(DataRequest request, String regionName, List<String> reasons, Instant now,
			CurrentUser user) {
		Asked asked = request.asked();
		Answer answer = request.answer();
		boolean names = !user.has(Role.SME_OWNER);
		return new DataRequestResponse(request.id(), request.version(), request.subject().smeId(),
				request.subject().name(), request.subject().region().value(), regionName, request.kind(),
				asked.details().fields().stream().sorted(Comparator.comparing(Enum::name)).toList(),
				asked.details().channel(), request.state(), asked.at(), names ? asked.by() : null, asked.due(),
				(answer == null) ? Math.floorDiv(Duration.between(now, asked.due()).toSeconds(), 3600L) : null,
				(answer != null) ? answer.reason() : null, (answer != null) ? answer.at() : null,
				(answer != null && names) ? answer.by() : null, reasons);
	}

}
