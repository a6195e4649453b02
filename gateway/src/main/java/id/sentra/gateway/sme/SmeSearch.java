package id.sentra.gateway.sme;

import java.util.List;
import java.util.regex.Pattern;

import id.sentra.gateway.search.SearchResult;
import id.sentra.gateway.search.SearchResult.Hit;
import id.sentra.gateway.search.SearchSource;
import id.sentra.gateway.service.CurrentUser;
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

	private final Smes smes;

	SmeSearch(Smes smes) {
		this.smes = smes;
	}

	@Override
	public List<Mono<SearchResult>> of(CurrentUser user, String text) {
		String digits = text.replaceAll("[ .-]", "");
		if (NIK.matcher(digits).matches()) {
			return user.hasAny(Role.OFFICER, Role.ADMIN) ? List.of(SearchResult.of("owner", "registry", null,
					this.smes.ofOwner(user, new OwnerNik(digits)), SmeSearch::hit)) : List.of();
		}
		boolean lists = user.hasAny(Role.OFFICER, Role.AUDITOR, Role.ADMIN);
		return List.of(SearchResult.of("smes", "registry", lists ? "/umkm/cari" : null,
				this.smes.search(user, new Query(text, null, null, true, SearchResult.FEW)), SmeSearch::hit));
	}

	private static Hit hit(Sme sme) {
		return new Hit(sme.businessName(), "/umkm/" + sme.id(), sme.owner().name() + ", " + sme.place().regionName(),
				"sme", sme.status());
	}

}
