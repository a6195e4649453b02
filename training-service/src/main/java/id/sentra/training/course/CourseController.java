package id.sentra.training.course;

import java.net.URI;

import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.SignedIn;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.ETags;
import id.sentra.platform.web.IdempotentRequest;
import id.sentra.platform.web.IfMatch;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/training/courses")
class CourseController {

	private final CourseService service;

	private final Regions regions;

	CourseController(CourseService service, Regions regions) {
		this.service = service;
		this.regions = regions;
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@Answers(value = CourseResponse.class, status = 201)
	@PostMapping
	Mono<ResponseEntity<byte[]>> add(@RequestBody CourseRequests.AddCourse body, CurrentUser user,
			IdempotentRequest request) {
		Course course = body.read(user, this.regions);
		return request.once(body,
				() -> this.service.add(course, user)
					.map((added) -> ResponseEntity.created(URI.create("/api/training/courses/" + added.code()))
						.eTag(ETags.of(added.version()))
						.body(CourseResponse.of(added))));
	}

	@SignedIn
	@GetMapping
	Mono<Page<CourseResponse>> list(PageRequest page, CurrentUser user) {
		return this.service.list(null, page, user).map((found) -> found.map(CourseResponse::of));
	}

	@SignedIn
	@GetMapping("/{code}")
	Mono<ResponseEntity<CourseResponse>> find(@PathVariable String code, CurrentUser user) {
		return this.service.find(code, user).map(CourseController::ok);
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PutMapping("/{code}")
	Mono<ResponseEntity<CourseResponse>> revise(@PathVariable String code,
			@RequestBody CourseRequests.ReviseCourse body, CurrentUser user, @IfMatch long version) {
		return this.service.revise(code, version, body.toRevise(), user).map(CourseController::ok);
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PutMapping("/{code}/rules")
	Mono<ResponseEntity<CourseResponse>> addRule(@PathVariable String code,
			@RequestBody CourseRequests.RuleRequest body, CurrentUser user, @IfMatch long version) {
		return this.service.addRule(code, version, body.read(), user).map(CourseController::ok);
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/{code}/deactivate")
	Mono<ResponseEntity<CourseResponse>> deactivate(@PathVariable String code, CurrentUser user,
			@IfMatch long version) {
		return this.service.activate(code, version, false, user).map(CourseController::ok);
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/{code}/activate")
	Mono<ResponseEntity<CourseResponse>> activate(@PathVariable String code, CurrentUser user, @IfMatch long version) {
		return this.service.activate(code, version, true, user).map(CourseController::ok);
	}

	private static ResponseEntity<CourseResponse> ok(Course course) {
		return ResponseEntity.ok().eTag(ETags.of(course.version())).body(CourseResponse.of(course));
	}

}
