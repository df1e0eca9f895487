package dev.praxis.badexample.one;

import dev.praxis.platform.fact.Aggregate;
import org.springframework.http.HttpStatus;

/** An aggregate that knows HTTP. */
public class ImpureAggregate extends Aggregate {

    ImpureAggregate(String id) {
        super(id);
    }

    HttpStatus status() {
        return HttpStatus.OK;
    }
}
