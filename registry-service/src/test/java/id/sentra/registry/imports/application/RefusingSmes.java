package id.sentra.registry.imports.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.registry.sme.application.SmeSearch;
import id.sentra.registry.sme.application.Smes;
import id.sentra.registry.sme.domain.Nik;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeKey;
import org.springframework.dao.DataIntegrityViolationException;
import reactor.core.publisher.Mono;

/**
 * SMEs of which the database refuses one business, as if it broke a constraint.
 */
record RefusingSmes(Smes smes, String refused) implements Smes {

	@Override
	public Mono<Set<UUID>> addAll(List<Sme> added) {
		boolean bad = added.stream().anyMatch((sme) -> sme.profile().business().name().equals(this.refused));
		return bad ? Mono.error(new DataIntegrityViolationException("refused")) : this.smes.addAll(added);
	}

	@Override
	public Mono<Sme> find(UUID id, Scope scope) {
		return this.smes.find(id, scope);
	}

	@Override
	public Mono<Map<SmeKey, Sme>> findAll(Collection<SmeKey> keys) {
		return this.smes.findAll(keys);
	}

	@Override
	public Mono<RegionCode> officeOf(SmeKey key) {
		return this.smes.officeOf(key);
	}

	@Override
	public Mono<Boolean> knowsOwner(Nik nik) {
		return this.smes.knowsOwner(nik);
	}

	@Override
	public Mono<List<Sme>> search(SmeSearch search, Scope scope, int limit) {
		return this.smes.search(search, scope, limit);
	}

	@Override
	public Mono<Set<UUID>> saveAll(List<Revision> revisions) {
		return this.smes.saveAll(revisions);
	}

}
