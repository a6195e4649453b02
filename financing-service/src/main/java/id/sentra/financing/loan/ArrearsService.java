package id.sentra.financing.loan;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import id.sentra.platform.paging.Page;
import id.sentra.financing.loan.Arrears.ClassSum;
import id.sentra.financing.loan.Arrears.Wanted;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Shows staff who is late, and what all of them owe. */
@Service
public class ArrearsService {

	private static final Role[] STAFF = { Role.OFFICER, Role.FINANCE_MAKER, Role.FINANCE_APPROVER, Role.AUDITOR,
			Role.ADMIN };

	/** The class of the first day of lateness. */
	private static final int FIRST = 2;

	private static final int LAST = 5;

	private final Transactions transactions;

	private final Arrears arrears;

	ArrearsService(Transactions transactions, Arrears arrears) {
		this.transactions = transactions;
		this.arrears = arrears;
	}

	public Mono<Page<Loan>> list(Wanted wanted, CurrentUser user) {
		user.require(STAFF);
		return this.transactions.in(user.scope(), this.arrears.list(wanted, user.scope().narrowedTo(wanted.region())));
	}

	/** Of every class of lateness, also where there is none. */
	public Mono<List<ClassSum>> sums(@Nullable RegionCode region, CurrentUser user) {
		user.require(STAFF);
		return this.transactions.in(user.scope(), this.arrears.sums(region, user.scope().narrowedTo(region)))
			.map(ArrearsService::whole);
	}

	private static List<ClassSum> whole(List<ClassSum> found) {
		Map<Integer, ClassSum> known = found.stream()
			.collect(Collectors.toMap(ClassSum::collectability, Function.identity()));
		return IntStream.rangeClosed(FIRST, LAST)
			.mapToObj((one) -> known.getOrDefault(one, new ClassSum(one, 0, Rupiah.ZERO, Rupiah.ZERO)))
			.toList();
	}

}
