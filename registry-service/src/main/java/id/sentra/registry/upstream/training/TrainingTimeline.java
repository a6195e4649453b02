package id.sentra.registry.upstream.training;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import id.sentra.platform.event.EventJson;
import id.sentra.platform.inbox.EventConsumers;
import id.sentra.registry.message.MessageCauses;
import id.sentra.registry.message.MessageProjection;
import id.sentra.registry.timeline.FactMapper;
import id.sentra.registry.timeline.Timeline;
import id.sentra.registry.timeline.TimelineProjection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * Enrolments, attendance, skill and certificates; mentoring.
 */
@Configuration(proxyBeanMethods = false)
class TrainingTimeline {

	@Bean
	MessageProjection trainingEnrolmentTimeline(Timeline timeline, MessageCauses messages, EventJson json) {
		Set<String> types = Set.of("enrolment-confirmed", "enrolment-waitlisted", "enrolment-promoted",
				"enrolment-cancelled", "attendance-recorded", "skill-measured", "certificate-issued",
				"certificate-revoked");
		Set<String> fields = Set.of("courseCode", "courseName", "position", "present", "scoreBefore", "scoreAfter",
				"certificateNumber", "issuedOn", "revokedOn", "reasonCode");
		return new MessageProjection(
				new TimelineProjection("training.enrolment", new FactMapper(types, fields), timeline, json), messages);
	}

	@Bean
	TimelineProjection trainingMentoringTimeline(Timeline timeline, EventJson json) {
		Set<String> types = Set.of("mentor-assigned", "mentor-changed", "mentoring-visit-recorded",
				"mentoring-visit-corrected", "mentoring-completed", "mentoring-ended");
		Set<String> fields = Set.of("mentorCode", "from", "until", "goals", "goalsMet", "visits", "visitedOn", "place",
				"minutes", "reasonCode");
		return new TimelineProjection("training.mentoring", new FactMapper(types, fields), timeline, json);
	}

	@Bean
	Consumer<Message<List<byte[]>>> trainingMentoring(EventConsumers consumers,
			TimelineProjection trainingMentoringTimeline) {
		return consumers.of(trainingMentoringTimeline);
	}

	@Bean
	Consumer<Message<List<byte[]>>> trainingEnrolment(EventConsumers consumers,
			MessageProjection trainingEnrolmentTimeline) {
		return consumers.of(trainingEnrolmentTimeline);
	}

}
