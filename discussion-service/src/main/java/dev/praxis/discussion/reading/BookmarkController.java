package dev.praxis.discussion.reading;

import dev.praxis.platform.access.Caller;
import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import dev.praxis.platform.text.Line;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Bookmarks over HTTP. */
@RestController
@RequestMapping("/api/v1")
class BookmarkController {

    private final Bookmarking bookmarking;

    BookmarkController(Bookmarking bookmarking) {
        this.bookmarking = bookmarking;
    }

    @PutMapping("/posts/{post}/bookmark")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mark(@PathVariable String post, @Valid @RequestBody(required = false) @Nullable Note note, Caller caller) {
        bookmarking.mark(post, note == null ? null : note.note(), caller);
    }

    @DeleteMapping("/posts/{post}/bookmark")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unmark(@PathVariable String post, Caller caller) {
        bookmarking.unmark(post, caller);
    }

    @GetMapping("/me/bookmarks")
    Page<BookmarkView> list(Paging paging, Caller caller) {
        return bookmarking.page(paging, caller);
    }

    /** What a member writes on a bookmark. */
    record Note(@Line(max = 200) @Nullable String note) {}
}
