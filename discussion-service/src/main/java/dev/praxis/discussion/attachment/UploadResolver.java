package dev.praxis.discussion.attachment;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Reads multipart bodies where attachments are uploaded and nowhere else, and not before somebody asks for a part. */
final class UploadResolver extends StandardServletMultipartResolver {

    private static final PathPatternRequestMatcher UPLOADS =
            PathPatternRequestMatcher.withDefaults().matcher("/api/v1/communities/*/attachments");

    UploadResolver() {
        setResolveLazily(true);
    }

    @Override
    public boolean isMultipart(HttpServletRequest request) {
        return super.isMultipart(request) && UPLOADS.matches(request);
    }
}
