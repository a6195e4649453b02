package id.sentra.registry.cluster;

import java.time.Instant;
import java.util.UUID;

import id.sentra.platform.region.Regions;
import id.sentra.platform.web.OneOf;
import id.sentra.registry.cluster.Members.Member;
import id.sentra.registry.sme.domain.Scale;
import id.sentra.registry.sme.domain.SmeStatus;
import org.jspecify.annotations.Nullable;

record MemberResponse(UUID smeId, String businessName, @Nullable String product, @OneOf(Scale.class) String scale,
		@OneOf(SmeStatus.class) String status, String regionCode, String regionName, Instant joinedAt) {

	static MemberResponse of(Member member, Regions regions) {
		return new MemberResponse(member.smeId(), member.businessName(), member.product(), member.scale(),
				member.status(), member.region().value(), regions.name(member.region()).orElse(""), member.joinedAt());
	}

}
