package dev.praxis.platform.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param field the path of the field, such as {@code charter.goals[2]}
 * @param code a stable code for programs, such as {@code too-long}
 * @param detail a sentence for people
 */
public record FieldProblem(String field, String code, String detail) {}
