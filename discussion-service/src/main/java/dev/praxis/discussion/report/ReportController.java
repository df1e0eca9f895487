package dev.praxis.discussion.report;

import dev.praxis.discussion.report.Reporting.Received;
import dev.praxis.platform.access.Caller;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reports over HTTP. */
@RestController
class ReportController {

    private final Reporting reporting;

    ReportController(Reporting reporting) {
        this.reporting = reporting;
    }

    /** Reports a post: 201, or 200 with the report that the member made before. */
    @PostMapping("/api/v1/posts/{post}/reports")
    @ApiResponse(responseCode = "201", description = "Reported.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "The report that was made before.", useReturnTypeSchema = true)
    ResponseEntity<ReportView> report(@PathVariable String post, @Valid @RequestBody NewReport report, Caller caller) {
        Received received = reporting.report(post, report, caller);
        return ResponseEntity.status(received.news() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(received.report());
    }
}
