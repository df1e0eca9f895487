package dev.praxis.gateway.page;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The addresses of the web application; what is shown there, it decides in the browser. */
@Controller
class PageController {

    private final WebPage page;

    PageController(WebPage page) {
        this.page = page;
    }

    @GetMapping({
        "/",
        "/index.html",
        "/about",
        "/bookmarks",
        "/communities/**",
        "/discover",
        "/help",
        "/join/**",
        "/me/**",
        "/members/**",
        "/people",
        "/posts/**",
        "/setup",
        "/topics/**"
    })
    ResponseEntity<String> show() {
        return page.with(HttpStatus.OK);
    }
}
