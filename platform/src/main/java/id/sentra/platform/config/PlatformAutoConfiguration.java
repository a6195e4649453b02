package id.sentra.platform.config;

import java.time.Clock;

import id.sentra.platform.region.Regions;
import id.sentra.platform.tx.SettingsWithBegin;
import id.sentra.platform.tx.Transactions;
import id.sentra.platform.web.ClientDisconnects;
import id.sentra.platform.web.ProblemMessages;
import id.sentra.platform.web.ProblemPages;
import id.sentra.platform.web.ProblemWriter;
import id.sentra.platform.web.StrictTimes;
import id.sentra.platform.web.UnreadableRequestAnswers;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every program has: a clock, regions, transactions with a scope, and problems told
 * in plain words.
 */
@AutoConfiguration(
		afterName = { "org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration",
				"org.springframework.boot.data.r2dbc.autoconfigure.DataR2dbcAutoConfiguration",
				"org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration" })
public class PlatformAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	StrictTimes strictTimes() {
		return new StrictTimes();
	}

	@Bean
	Regions regions() {
		return Regions.load();
	}

	@Bean
	SettingsWithBegin settingsWithBegin() {
		return new SettingsWithBegin();
	}

	@Bean
	Transactions transactions(ReactiveTransactionManager manager, DatabaseClient database,
			@Value("${spring.flyway.placeholders.app_role}") String role) {
		return new Transactions(TransactionalOperator.create(manager), database, role);
	}

	@Bean
	ProblemMessages problemMessages(MessageSource messages) {
		return new ProblemMessages(messages);
	}

	@Bean
	ClientDisconnects disconnects(MeterRegistry meters) {
		return ClientDisconnects.listening(meters);
	}

	@Bean
	ProblemWriter problemWriter(ProblemMessages messages, JsonMapper json, ClientDisconnects disconnects) {
		return new ProblemWriter(messages, json, disconnects);
	}

	/** No request is answered without words, not even one that nobody can read. */
	@Bean
	WebServerFactoryCustomizer<NettyReactiveWebServerFactory> unreadableRequests(ProblemMessages messages,
			JsonMapper json, ObjectProvider<ProblemPages> pages) {
		return (factory) -> factory
			.addServerCustomizers(new UnreadableRequestAnswers(messages, json, pages::getIfAvailable));
	}

}
