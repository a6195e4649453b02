package id.sentra.platform.web;

import java.nio.charset.StandardCharsets;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import org.junit.jupiter.api.Test;
import reactor.netty.channel.AbortedException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class UnreadableRequestsTests {

	private final EmbeddedChannel channel = new EmbeddedChannel(
			new UnreadableRequests(new ProblemMessages(new StaticMessageSource()), JsonMapper.shared(), () -> null));

	/** As the server does when an answer from another thread was about to begin. */
	@Test
	void an_end_without_a_beginning_becomes_a_refusal() {
		ask();
		this.channel.writeOutbound(LastHttpContent.EMPTY_LAST_CONTENT);
		FullHttpResponse told = this.channel.readOutbound();
		assertThat(told.status()).isEqualTo(HttpResponseStatus.BAD_REQUEST);
		assertThat(told.content().toString(StandardCharsets.UTF_8)).contains("\"status\":400");
		told.release();
	}

	@Test
	void what_is_written_after_a_refusal_goes_nowhere() {
		ask();
		this.channel.writeOutbound(LastHttpContent.EMPTY_LAST_CONTENT);
		this.channel.<FullHttpResponse>readOutbound().release();
		ByteBuf late = Unpooled.copiedBuffer("late", StandardCharsets.UTF_8);
		assertThat(this.channel.write(late).cause()).isInstanceOf(AbortedException.class);
		assertThat(late.refCnt()).isZero();
		assertThat(this.channel.<Object>readOutbound()).isNull();
	}

	@Test
	void an_answer_passes_as_it_is() {
		for (int request = 0; request < 2; request++) {
			ask();
			this.channel.writeOutbound(new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
			this.channel.writeOutbound(LastHttpContent.EMPTY_LAST_CONTENT);
			assertThat(this.channel.<DefaultHttpResponse>readOutbound().status()).isEqualTo(HttpResponseStatus.OK);
			assertThat(this.channel.<Object>readOutbound()).isSameAs(LastHttpContent.EMPTY_LAST_CONTENT);
		}
	}

	private void ask() {
		this.channel.writeInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/api/registry/smes"));
	}

}
