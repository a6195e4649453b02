package id.sentra.gateway.sme;

import java.util.List;
import java.util.regex.Pattern;

import id.sentra.gateway.list.Preview.Line;
import id.sentra.gateway.list.Preview;
import id.sentra.gateway.search.SearchSource;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.ServiceProblem;
import id.sentra.gateway.sme.Smes.OwnerNik;
import id.sentra.gateway.sme.Smes.Query;
import id.sentra.platform.security.Role;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * SMEs by their name or their owner's, by NIB or telephone number; by the owner's whole
 * NIK for whoever decides on them. What is looked for is told in bodies only.
 */
@Component
@Order(1)
class SmeSearch implements SearchSource {

	private static final Pattern NIK = Pattern.compile("\\d{16}");

	private static final Role[] DECIDERS = { Role.OFFICER, Role.ADMIN };

	/** Code of the registry's refusal of such a text. */
	private static final String UNREADABLE = "invalid-fields";

	private final Smes smes;

	SmeSearch(Smes smes) {
		this.smes = smes;
	}

	@Override
	public List<String> hints(CurrentUser user) {
		return List.of("search.hint.sme", user.hasAny(DECIDERS) ? "search.hint.nik" : "search.hint.no-nik");
	}

	@Override
	public List<Mono<Preview>> of(CurrentUser user, String text) {
		String digits = text.replaceAll("[ .-]", "");
		if (NIK.matcher(digits).matches()) {
			return user.hasAny(DECIDERS) ? List.of(Preview.of("owner", "registry", null,
					readable(this.smes.ofOwner(user, new OwnerNik(digits))), SmeSearch::line)) : List.of();
		}
		boolean lists = user.hasAny(Role.OFFICER, Role.AUDITOR, Role.ADMIN);
		return List.of(Preview.of("smes", "registry", lists ? "/umkm/cari" : null,
				readable(this.smes.search(user, new Query(text, null, null, true, Preview.FEW))), SmeSearch::line));
	}

	/** What is no name and no number is nobody's. */
	private static Mono<Listed<Sme>> readable(Mono<Listed<Sme>> found) {
		return found.onErrorResume(ServiceProblem.class,
				(refused) -> refused.code().equals(UNREADABLE) ? Mono.just(Listed.none()) : Mono.error(refused));
	}

	private static Line line(Sme sme) {
		return new Line(sme.businessName(), "/umkm/" + sme.id(), sme.owner().name() + ", " + sme.place().regionName(),
				"sme", sme.status());
	}

}
