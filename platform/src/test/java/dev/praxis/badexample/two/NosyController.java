package dev.praxis.badexample.two;

import dev.praxis.badexample.one.Ones;
import org.springframework.web.bind.annotation.RestController;

/** A controller that uses another feature's repository. */
@RestController
public class NosyController {

    private final Ones ones;

    NosyController(Ones ones) {
        this.ones = ones;
    }

    Ones ones() {
        return ones;
    }
}
