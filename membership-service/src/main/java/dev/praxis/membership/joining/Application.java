package dev.praxis.membership.joining;

import dev.praxis.platform.problem.FieldProblem;
import dev.praxis.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person says to be let in.
 *
 * @param answers one for each question of the community
 * @param guidelines the version of the guidelines that the person accepted, 0 for none
 * @param place a new time-ordered id that keeps the order in which requests came
 */
record Application(List<String> answers, int guidelines, String place) {

    static final int MAX_ANSWER = 2_000;

    Application {
        answers = answers.stream().map(String::strip).toList();
    }

    /**
     * Checks that each question is answered.
     *
     * @throws Refusal naming the answers that are missing or too long
     */
    void requireAnswersTo(List<String> questions) {
        List<FieldProblem> problems = new ArrayList<>();
        if (answers.size() > questions.size()) {
            problems.add(new FieldProblem("answers", "too-many", "There are " + questions.size() + " questions."));
        }
        for (int i = 0; i < questions.size(); i++) {
            String field = "answers[" + i + "]";
            if (i >= answers.size() || answers.get(i).isEmpty()) {
                problems.add(new FieldProblem(field, "required", "Answer the question: " + questions.get(i)));
            } else if (answers.get(i).length() > MAX_ANSWER) {
                problems.add(
                        new FieldProblem(field, "too-long", "An answer has at most " + MAX_ANSWER + " characters."));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }
}
