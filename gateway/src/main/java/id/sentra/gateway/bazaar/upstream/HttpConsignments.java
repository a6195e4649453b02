package id.sentra.gateway.bazaar.upstream;

import java.util.List;
import java.util.UUID;

import id.sentra.gateway.bazaar.application.Consignments;
import id.sentra.gateway.bazaar.domain.BookEntry;
import id.sentra.gateway.bazaar.domain.GoodsReturn;
import id.sentra.gateway.bazaar.domain.Settlement;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Change;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.Resource;
import id.sentra.gateway.service.ServiceClient;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

@Component
class HttpConsignments implements Consignments {

	private static final ParameterizedTypeReference<List<GoodsReturn>> RETURNS = new ParameterizedTypeReference<>() {
	};

	private final ServiceClient service;

	HttpConsignments(ServiceClient service) {
		this.service = service;
	}

	@Override
	public Mono<Settlement> settlement(CurrentUser user, UUID agreement) {
		return this.service.get(user, under(agreement, "settlement"), Settlement.class);
	}

	@Override
	public Mono<Listed<BookEntry>> entries(CurrentUser user, UUID agreement, @Nullable String cursor) {
		return this.service.list(user, under(agreement, "entries").with("cursor", cursor), BookEntry.class);
	}

	@Override
	public Mono<List<GoodsReturn>> returns(CurrentUser user, UUID agreement) {
		return this.service.get(user, under(agreement, "returns"), RETURNS);
	}

	@Override
	public Mono<BookEntry> write(CurrentUser user, UUID agreement, String kind, Goods goods, String key) {
		return this.service.send(user,
				Change.post(under(agreement, "entries"))
					.body(Form.body("kind", kind, "day", goods.day(), "product", goods.product(), "quantity",
							goods.quantity(), "amount", goods.amount()))
					.once(key),
				BookEntry.class);
	}

	@Override
	public Mono<GoodsReturn> takeBack(CurrentUser user, UUID agreement, Goods goods, String cause, String key) {
		return this.service.send(user,
				Change.post(under(agreement, "returns"))
					.body(Form.body("day", goods.day(), "product", goods.product(), "quantity", goods.quantity(),
							"value", goods.amount(), "cause", cause))
					.once(key),
				GoodsReturn.class);
	}

	private static Resource under(UUID agreement, String what) {
		return Resource.of("bazaar", "/agreements/{}/{}", agreement, what);
	}

}
