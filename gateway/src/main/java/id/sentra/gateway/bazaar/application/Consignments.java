package id.sentra.gateway.bazaar.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.gateway.bazaar.domain.BookEntry;
import id.sentra.gateway.bazaar.domain.GoodsReturn;
import id.sentra.gateway.bazaar.domain.Settlement;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Goods and money under signed agreements, asked for in somebody's name. */
public interface Consignments {

	Mono<Settlement> settlement(CurrentUser user, UUID agreement);

	Mono<Listed<BookEntry>> entries(CurrentUser user, UUID agreement, @Nullable String cursor);

	Mono<List<GoodsReturn>> returns(CurrentUser user, UUID agreement);

	/** Goods sent or sold, or money paid. */
	Mono<BookEntry> write(CurrentUser user, UUID agreement, String kind, Goods goods, String key);

	Mono<GoodsReturn> takeBack(CurrentUser user, UUID agreement, Goods goods, String cause, String key);

	/**
	 * Goods and their price as they were typed; what is missing is left to the service to
	 * say.
	 */
	record Goods(@Nullable LocalDate day, String product, @Nullable Integer quantity, @Nullable Long amount) {
	}

}
