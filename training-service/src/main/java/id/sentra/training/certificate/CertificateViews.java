package id.sentra.training.certificate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;

import id.sentra.platform.error.NotFound;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.training.certificate.Certificates.TrainedSme;
import id.sentra.training.certificate.domain.Certificate;
import id.sentra.training.certificate.domain.CertificateNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Certificates as people may see them, and as anybody may check them. */
@Service
class CertificateViews {

	private static final String NOT_FOUND = "certificate-not-found";

	private final Transactions transactions;

	private final Certificates certificates;

	private final CertificatePdf pdf;

	CertificateViews(Transactions transactions, Certificates certificates, CertificatePdf pdf) {
		this.transactions = transactions;
		this.certificates = certificates;
		this.pdf = pdf;
	}

	Mono<Certificate> find(UUID id, CurrentUser user) {
		return this.transactions.in(user.scope(),
				this.certificates.find(id, user.scope()).switchIfEmpty(Mono.error(() -> new NotFound(NOT_FOUND))));
	}

	Mono<byte[]> print(UUID id, CurrentUser user) {
		return find(id, user).flatMap(this.pdf::render);
	}

	Mono<Page<Certificate>> list(Certificates.Search search, CurrentUser user) {
		return this.transactions.in(user.scope(), this.certificates.list(search, user.scope()));
	}

	Mono<Page<TrainedSme>> trained(@Nullable RegionCode region, PageRequest page, CurrentUser user) {
		return this.transactions.in(user.scope(), this.certificates.trained(region, page, user.scope()));
	}

	/**
	 * The certificate for anybody who knows its number and its code: a wrong code is told
	 * as if there were no such number.
	 */
	Mono<Certificate> check(String number, String code) {
		return this.transactions
			.in(Scope.system(), Mono.justOrEmpty(CertificateNumber.parse(number)).flatMap(this.certificates::find))
			.filter((certificate) -> MessageDigest.isEqual(bytes(certificate.identity().checkCode()), bytes(code)))
			.switchIfEmpty(Mono.error(() -> new NotFound("certificate-not-known")));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
