package id.sentra.registry.privacy.application;

import java.util.Locale;

import reactor.core.publisher.Mono;

/** Prints what is held of an owner. */
public interface HeldDataPaper {

	Mono<byte[]> print(HeldData held, Locale locale);

}
