package id.sentra.gateway.problem;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import id.sentra.gateway.page.Assets;
import id.sentra.platform.web.ProblemPages;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;

import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** The page for people; it needs neither session nor database. */
@Component
class ErrorPage implements ProblemPages {

	private final ISpringWebFluxTemplateEngine templates;

	private final Assets assets;

	private final PlainSentences sentences;

	ErrorPage(ISpringWebFluxTemplateEngine templates, Assets assets, PlainSentences sentences) {
		this.templates = templates;
		this.assets = assets;
		this.sentences = sentences;
	}

	/** In one of the languages there are. */
	@Override
	public byte[] page(ProblemDetail problem, Locale wanted) {
		Locale locale = wanted.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("id");
		Context context = new Context(locale);
		context.setVariable("status", problem.getStatus());
		context.setVariable("heading", problem.getTitle());
		context.setVariable("sentence", sentence(problem, locale));
		context.setVariable("assets", this.assets.base());
		context.setVariable("language", locale.getLanguage());
		return this.templates.process("problem/error", context).getBytes(StandardCharsets.UTF_8);
	}

	private String sentence(ProblemDetail problem, Locale locale) {
		String told = String.valueOf(problem.getDetail());
		Map<String, Object> more = problem.getProperties();
		return (more != null) ? this.sentences.of(String.valueOf(more.get("code")), locale, told) : told;
	}

}
