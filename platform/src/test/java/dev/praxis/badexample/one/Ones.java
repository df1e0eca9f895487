package dev.praxis.badexample.one;

import org.springframework.data.repository.Repository;

/** A repository. */
public interface Ones extends Repository<ImpureAggregate, String> {}
